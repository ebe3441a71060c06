import { expect, it } from "vitest";
import { complaintAboutNode } from "../../server/node-version.js";
import { requireTrustProxy, trustProxyFrom } from "../../server/trust-proxy.js";

it.each([
	["18.19.1", false],
	["20.18.3", false],
	["20.19.0", true],
	["21.7.3", false],
	["22.11.0", false],
	["22.12.0", true],
	["23.11.0", false],
	["24.1.0", true],
])("Node %s will do: %s", (version, willDo) => {
	expect(complaintAboutNode(version) === null).toBe(willDo);
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
