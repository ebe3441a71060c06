import { matchRoutes } from "@remix-run/react";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { routeFinder } from "#server/route-finder.js";
import { loadBuild } from "#tests/support/portal.ts";

type Routes = Awaited<ReturnType<typeof loadBuild>>["build"]["routes"];
type Tree = { id: string; path?: string; index?: boolean; children?: Tree[] };

let find: ReturnType<typeof routeFinder>;
let tree: Tree[];
let segments: string[];

beforeAll(async () => {
	const { build } = await loadBuild();
	find = routeFinder(build.routes);
	tree = treeOf(build.routes);
	segments = [
		...new Set(Object.values(build.routes).flatMap((route) => (route?.path ?? "").split("/"))),
	].filter((segment) => segment !== "" && segment !== "*");
});

/** As the framework makes it of the build. */
function treeOf(routes: Routes, parentId?: string): Tree[] {
	return Object.values(routes)
		.filter((route) => route && (route.parentId || undefined) === parentId)
		.map((route) => {
			const own = { id: route?.id ?? "", ...(route?.path && { path: route.path }) };
			return route?.index ? { ...own, index: true } : { ...own, children: treeOf(routes, own.id) };
		});
}

const byFramework = (path: string) =>
	matchRoutes(tree as Parameters<typeof matchRoutes>[0], path)?.map(({ route }) => route.id) ??
	null;

test("every pattern of the table is found as the framework finds it, in all languages and capitals", () => {
	const { length } = segments;
	expect(length).toBeGreaterThan(50);
	const paths = tree.flatMap((route) => patternsOf(route, ""));
	expect(paths.length).toBeGreaterThan(100);
	for (const pattern of paths) {
		const path = pattern.replaceAll(/:[\w-]+/g, "aB_3-x").replace("*", "some/thing/else");
		for (const asked of [
			path,
			`/en${path}`,
			`/zz${path}`,
			path.toUpperCase(),
			`${path}/more`.replace("//", "/"),
		]) {
			expect([asked, find(asked)?.ids ?? null]).toEqual([asked, byFramework(asked)]);
		}
	}
});

test("whatever is asked for, the routes are those that the framework would choose", () => {
	const segment = fc.oneof(
		{ weight: 4, arbitrary: fc.nat().map((nth) => segments[nth % segments.length] ?? "") },
		fc.constantFrom("en", "it", "ar", "sportello", "x.ics", ".ics", "a.b", "_data", "Oggi"),
		fc.stringMatching(/^[A-Za-z0-9._~-]{1,8}$/).filter((text) => !/^\.+$/.test(text)),
	);
	fc.assert(
		fc.property(fc.array(segment, { maxLength: 6 }), (parts) => {
			const path = `/${parts.map((part) => part.replace(/^:|\?$/g, "")).join("/")}`;
			expect(find(path)?.ids ?? null).toEqual(byFramework(path));
		}),
		{ numRuns: 3000 },
	);
});

test("of two that match as well, the first in the table is found", () => {
	for (const path of ["/comuni/accesso", "/comuni/servizi", "/servizi/comuni", "/attesa/comuni"]) {
		expect([path, find(path)?.ids]).toEqual([path, byFramework(path)]);
	}
});

test.each([
	["/", "/"],
	["/en", "/:lang"],
	["/comuni/collegno", "/comuni/:municipality"],
	["/en/comuni/collegno", "/:lang/comuni/:municipality"],
	["/appuntamento/secret", "/appuntamento/:token"],
	["/appuntamento/secret.ics", "/appuntamento/:token.ics"],
	["/appuntamento/secret/sposta", "/appuntamento/:token/sposta"],
	["/sportello/oggi", "/sportello/oggi"],
	["/sportello/oggi/", "/sportello/oggi"],
	["/sportello/anything/at/all", "/sportello/*"],
	["/a/b/c", "/:lang/*"],
	["//comuni", "/comuni"],
	["/%", "/:lang"],
])("the path %s has the name %s", (path, pattern) => {
	expect(find(path)?.pattern).toBe(pattern);
});

function patternsOf({ path = "", children = [] }: Tree, before: string): string[] {
	const here = path === "" || path.endsWith("?") ? before : `${before}/${path}`;
	return [here || "/", ...children.flatMap((child) => patternsOf(child, here))];
}
