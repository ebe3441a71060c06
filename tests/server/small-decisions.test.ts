import { expect, it } from "vitest";
import { complaintAboutNode } from "../../server/node-version.js";
import { pathLabeller } from "../../server/path-label.js";
import { requireTrustProxy, trustProxyFrom } from "../../server/trust-proxy.js";

it.each([
	["18.19.1", false],
	["20.18.3", false],
	["20.19.0", true],
	["22.12.0", true],
	["24.1.0", true],
])("Node %s will do: %s", (version, willDo) => {
	expect(complaintAboutNode(version) === null).toBe(willDo);
});

it.each([
	["/", "/"],
	["/en", "/:lang"],
	["/comuni/collegno", "/comuni/:municipality"],
	["/en/comuni/collegno", "/:lang/comuni/:municipality"],
	["/appuntamento/secret", "/appuntamento/:token"],
	["/appuntamento/secret.ics", "/appuntamento/:token.ics"],
	["/appuntamento/secret/sposta", "/appuntamento/:token/sposta"],
	["/sportello/oggi.data", "/sportello/oggi"],
	["/sportello/oggi/", "/sportello/oggi"],
	["/sportello/anything/at/all", "/sportello/*"],
	["/a/b/c", "/:lang/*"],
	["//comuni", "/comuni"],
	["/%", "/:lang"],
])("the path %s is logged as %s", (path, label) => {
	const labelOf = pathLabeller({
		root: { id: "root", path: "" },
		ics: { id: "ics", parentId: "root", path: "appuntamento/:token.ics" },
		staff: { id: "staff", parentId: "root", path: "sportello" },
		today: { id: "today", parentId: "staff", path: "oggi" },
		lost: { id: "lost", parentId: "staff", path: "*" },
		citizen: { id: "citizen", parentId: "root", path: ":lang?" },
		home: { id: "home", parentId: "citizen" },
		places: { id: "places", parentId: "citizen", path: "comuni" },
		place: { id: "place", parentId: "citizen", path: "comuni/:municipality" },
		link: { id: "link", parentId: "citizen", path: "appuntamento/:token" },
		move: { id: "move", parentId: "citizen", path: "appuntamento/:token/sposta" },
		nothing: { id: "nothing", parentId: "citizen", path: "*" },
	});
	expect(labelOf(path)).toBe(label);
});

it("reads how many proxies to believe", () => {
	expect([undefined, "0", "2", "10.0.0.0/8, ::1", "loopback"].map(trustProxyFrom)).toEqual([
		0,
		0,
		2,
		"10.0.0.0/8,::1",
		"loopback",
	]);
	for (const wrong of ["true", "everybody", "10.0.0.0/x", "-1"]) {
		expect(() => trustProxyFrom(wrong)).toThrow("TRUST_PROXY");
	}
});

it("in production it has to be said how many proxies stand in front", () => {
	for (const missing of [undefined, ""]) {
		expect(() => requireTrustProxy({ mode: "production" }, missing)).toThrow("TRUST_PROXY");
		expect(() => requireTrustProxy({ mode: "demo" }, missing)).not.toThrow();
	}
	expect(() => requireTrustProxy({ mode: "production" }, "0")).not.toThrow();
});
