import { Agent, request } from "node:http";
import { expect, onTestFinished, test } from "vitest";
import { demoPassword, demoStaff } from "#app/features/people/demo-staff.ts";
import { fillDatabase } from "#prisma/seed/fill-database.ts";
import { loadBuild, openPortal } from "#tests/support/portal.ts";
import { Visitor } from "#tests/support/visitor.ts";
import { monday } from "#tests/support/world.ts";

type Odd = { method?: string; path: string; headers?: Record<string, string>; body?: string };

const FORM = { "Content-Type": "application/x-www-form-urlencoded" };

/** The demo as it is served, and every URL of its table of routes. */
async function openEverything() {
	const { url, app } = await openPortal({ withJobs: false, log: false });
	await fillDatabase(app, monday);
	const { build } = await loadBuild();
	const routes = Object.values(build.routes).flatMap((route) => (route ? [route] : []));
	const pathOf = (id: string | undefined): string => {
		const route = routes.find((other) => other.id === id);
		return route ? [pathOf(route.parentId), route.path].filter(Boolean).join("/") : "";
	};
	const pages = routes.map(({ id }) => ({
		id,
		path: `/${pathOf(id).replace(":lang?", "").replaceAll("//", "/").replace(/^\//, "")}`,
	}));
	const agent = new Agent({ keepAlive: true, maxSockets: 8 });
	onTestFinished(() => agent.destroy());
	const { port } = new URL(url);

	/** As it is, without what `fetch` would put right. */
	function send({ method = "GET", path, headers = {}, body }: Odd, cookie: string) {
		return new Promise<number>((resolve, reject) => {
			const sent = request(
				{
					...{ port, host: "localhost", agent, path, method },
					headers: {
						...{ Cookie: cookie, Origin: url },
						...(body !== undefined && { "Content-Length": Buffer.byteLength(body) }),
						...headers,
					},
				},
				(response) => {
					response.resume().on("end", () => resolve(response.statusCode ?? 0));
				},
			);
			sent.on("error", reject);
			sent.end(body);
		});
	}

	/** What was answered as if it were our fault, and what was asked. */
	async function failing(odd: Odd[], cookie = ""): Promise<string[]> {
		const failed: string[] = [];
		for (let from = 0; from < odd.length; from += 8) {
			const some = odd.slice(from, from + 8);
			const answers = await Promise.all(some.map((one) => send(one, cookie)));
			for (const [index, status] of answers.entries()) {
				const { method = "GET", path } = some[index] ?? { path: "" };
				if (status >= 500) failed.push(`${status} ${method} ${path.slice(0, 120)}`);
			}
		}
		return failed;
	}

	/** The cookie of somebody at the desk who may do everything. */
	async function signIn(): Promise<string> {
		const [coordinator] = demoStaff.toReversed();
		const entered = await new Visitor(url).send("/sportello/accesso", {
			email: coordinator?.email ?? "",
			password: demoPassword,
		});
		expect(entered.status).toBe(303);
		return entered.headers.getSetCookie()[0]?.split(";")[0] ?? "";
	}
	return { pages, failing, signIn };
}

/** A path of the table with something in the place of its parameters. */
const filled = (path: string, parameter: string) => path.replace(/:[\w]+|\*/g, parameter);

const PARAMETERS = [
	"x",
	"0191b2c3-0000-7000-8000-000000000000",
	"%E0%A4%A",
	"%ED%A0%80",
	"%00",
	"%2F..%2F",
	"a".repeat(5_000),
	"%D9%A1",
];

const QUERIES = [
	"_data=routes%2Fstaff%2Ftoday",
	"_data=nothing",
	"_data=",
	"_data=root",
	"_routes=nothing",
	"index",
	"servizio=a&servizio=b&sede=a&sede=b&disponibilita=a&disponibilita=b&comune=a&comune=b",
	"servizio=%00&sede=%00&disponibilita=%00&verso=%00&giorno=%00&dal=%00&q=%00&pagina=%00",
	"servizio=%E0%A4%A&sede=%ED%A0%80&disponibilita=%&dal=%F0&q=%ED%A0%80&codice=%ED%A0%80",
	`servizio=${"a".repeat(9_000)}`,
	"dal=2026-02-30&giorno=0&giorno=8&parte=x&mese=99999-99&settimana=-1&pagina=-1&da=1e999",
	"dal=%2B275760-09-13&giorno=2026-99-99&data=0000-00-00&dal=-271821-04-19",
];

const METHODS = ["HEAD", "OPTIONS", "PUT", "PATCH", "DELETE", "PROPFIND", "TRACE"];

const BODIES: Omit<Odd, "path">[] = [
	{},
	{ body: "" },
	{ headers: FORM, body: "" },
	{ headers: FORM, body: "key=a&key=b&disponibilita=a&disponibilita=b&email=a&email=b" },
	{ headers: FORM, body: "key=%00&givenName=%00&familyName=%ED%A0%80&email=%E0%A4%A&phone=%" },
	{ headers: FORM, body: `key=${"a".repeat(70_000)}` },
	{ headers: FORM, body: "__proto__=x&constructor=x&toString=x&hasOwnProperty=x" },
	{ headers: { "Content-Type": "application/json" }, body: '{"key":[1,{}]}' },
	{ headers: { "Content-Type": "multipart/form-data; boundary=x" }, body: "--x\r\n\r\n--x--" },
	{ headers: { "Content-Type": "multipart/form-data" }, body: "nothing" },
	{ headers: { "Content-Type": "text/plain" }, body: "key=a" },
	{ headers: { "Content-Type": ";;;" }, body: "key=a" },
].map((odd) => ({ method: "POST", ...odd }));

const SUFFIXES = [
	".data",
	".data?_routes=root",
	".data?_data=root",
	"/",
	"//",
	"/.data",
	"?",
	"%20",
];

const MANIFEST = [
	"/__manifest",
	"/__manifest?p=%00",
	"/__manifest?p=/sportello&p=/x&version=x",
	"/__manifest?version=x",
	`/__manifest?p=${"/a".repeat(4_000)}`,
	"/__manifest.data",
];

function oddRequests({ pages }: { pages: { id: string; path: string }[] }): Odd[] {
	const hasParameter = (path: string) => /:|\*/.test(path);
	return pages.flatMap(({ id, path }) => {
		const plain = filled(path, "x");
		return [
			...(hasParameter(path) ? PARAMETERS : []).map((parameter) => ({
				path: filled(path, parameter),
			})),
			...QUERIES.map((query) => ({ path: `${plain}?${query}` })),
			{ path: `${plain}?_data=${encodeURIComponent(id)}` },
			{ path: `${plain}?_data=${encodeURIComponent(id)}`, method: "POST", headers: FORM, body: "" },
			...METHODS.map((method) => ({ path: plain, method })),
			...BODIES.map((body) => ({ path: plain, ...body })),
			...SUFFIXES.map((suffix) => ({ path: `${plain}${suffix}` })),
			{ path: `${plain}.data`, method: "POST", headers: FORM, body: "key=a" },
		];
	});
}

const PATIENCE = { timeout: 240_000 };

test("whatever a stranger asks of whichever route, it is never our fault", PATIENCE, async () => {
	const { pages, failing } = await openEverything();
	expect(pages.length).toBeGreaterThan(90);
	const odd = [...oddRequests({ pages }), ...MANIFEST.map((path) => ({ path }))];
	expect(await failing(odd)).toEqual([]);
});

test("nor is what somebody at the desk asks", PATIENCE, async () => {
	const { pages, failing, signIn } = await openEverything();
	const cookie = await signIn();
	// Signing out would make a stranger of them, and the news of changes never end.
	const isLeftOut = (path: string) => /uscita|novita/.test(path);
	const desk = pages.filter(({ path }) => path.startsWith("/sportello") && !isLeftOut(path));
	expect(await failing(oddRequests({ pages: desk }), cookie)).toEqual([]);
});
