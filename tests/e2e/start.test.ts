import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, connect, createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { type Environment, start } from "#tests/support/started-portal.ts";
import { freePort, makeFolder } from "#tests/support/temporary.ts";

it("fills an empty database, serves, stops when told to, and comes back with what it had", async () => {
	const environment = { DATA_DIR: makeFolder(), PORT: String(await freePort()) };
	const url = `http://localhost:${environment.PORT}`;

	const first = start(environment);
	await first.isUp();
	expect(first.said()).toContain("Filling the empty database");
	expect(first.said()).toContain(`Front desk        ${url}/sportello`);
	expect((await fetch(`${url}/health/live`)).status).toBe(200);
	expect(await (await fetch(`${url}/comuni/collegno`)).text()).toContain("Collegno");
	expect(await first.stop("SIGTERM")).toBe(0);

	const second = start(environment);
	await second.isUp();
	expect(second.said()).not.toContain("Filling");
	expect((await fetch(url)).status).toBe(200);
	expect(await second.stop("SIGINT")).toBe(0);
});

it.each(["SIGTERM", "SIGINT"] as const)(
	"stops when npm is told %s, which waits for it",
	async (signal) => {
		const environment = { DATA_DIR: makeFolder(), PORT: String(await freePort()) };
		const portal = start(environment, ["npm", "start"]);
		await portal.isUp();
		expect(await portal.stop(signal)).toBe(0);
		await expect(fetch(`http://localhost:${environment.PORT}`)).rejects.toThrow("fetch failed");
	},
);

it("finishes what is running though the terminal and npm both say to stop", async () => {
	const environment = { DATA_DIR: makeFolder(), PORT: String(await freePort()) };
	const portal = start(environment);
	await portal.isUp();
	const visitor = connect(Number(environment.PORT), "127.0.0.1").setEncoding("utf8");
	visitor.write("GET /health/live HTTP/1.1\r\nHost: localhost\r\n");
	await pause(200);
	const end = portal.stop("SIGINT");
	await pause(100);
	void portal.stop("SIGINT");
	await pause(100);
	visitor.write("\r\n");
	expect((await once(visitor, "data"))[0]).toContain("200 OK");
	expect(await end).toBe(0);
});

it("serves what is being developed, and complains of nothing", async () => {
	const environment = { DATA_DIR: makeFolder(), PORT: String(await freePort()) };
	const portal = start(environment, [process.execPath, "server/start.js", "--dev"]);
	await portal.isUp();
	const url = `http://localhost:${environment.PORT}`;
	expect((await fetch(`${url}/sportello/accesso`)).status).toBe(200);
	expect((await fetch(`${url}/app/entry.client.tsx`)).status).toBe(200);
	// What browsers need is gathered in the background.
	await new Promise((resolve) => setTimeout(resolve, 3000));
	expect(portal.complaints()).toBe("");
});

it("starts twice at the same moment on one empty database", async () => {
	const DATA_DIR = makeFolder();
	const ports = [await freePort(), await freePort()];
	const portals = ports.map((port) => start({ DATA_DIR, PORT: String(port) }));
	await Promise.all(portals.map((portal) => portal.isUp()));
	for (const port of ports) {
		expect((await fetch(`http://localhost:${port}/comuni/collegno`)).status).toBe(200);
	}
	const filled = portals.filter((portal) => portal.said().includes("Filling"));
	expect(filled).toHaveLength(1);
	expect(await Promise.all(portals.map((portal) => portal.stop("SIGTERM")))).toEqual([0, 0]);
});

it("says in one sentence that the port is in use, and how to choose another", async () => {
	const taken = createServer().listen(0, "127.0.0.1");
	onTestFinished(() => void taken.close());
	await once(taken, "listening");
	const { port } = taken.address() as AddressInfo;
	const portal = start({ DATA_DIR: makeFolder(), PORT: String(port), HOST: "127.0.0.1" });
	expect(await portal.failure()).toBe(
		`Port ${port} is in use: stop what is using it, or choose another port with PORT=${port + 1} npm start.\n`,
	);
});

it("lists everything that is missing before it serves for real", async () => {
	const said = await start({ DATA_DIR: makeFolder(), APP_MODE: "production" }).failure();
	for (const name of ["BASE_URL", "SMTP_URL", "MAIL_FROM", "APP_SECRET"]) {
		expect(said).toContain(`  - ${name} is missing`);
	}
	expect(said.trim().split("\n")).toHaveLength(5);
});

it.each([
	["a folder that is a file", { DATA_DIR: "FILE" }, "DATA_DIR"],
	["a database of another kind", { DATABASE_URL: "mysql://localhost/x" }, "DATABASE_URL"],
	["a database that isn't one", { DATABASE_URL: "file:FILE" }, "DATABASE_URL"],
	[
		"a server that isn't there",
		{ DATABASE_URL: "postgresql://u:secret@127.0.0.1:1/x" },
		"DATABASE_URL",
	],
	["a port that is no number", { PORT: "three" }, "PORT"],
	["a proxy that is none", { TRUST_PROXY: "yes" }, "TRUST_PROXY"],
	["a host that isn't this one", { HOST: "192.0.2.1" }, "HOST"],
])("says in one sentence what is wrong with %s", async (_, given: Environment, name) => {
	const folder = makeFolder();
	const file = join(folder, "file");
	writeFileSync(
		file,
		"not a database, and longer than the header of one would have to be".repeat(9),
	);
	const environment = Object.fromEntries(
		Object.entries(given).map(([key, value]) => [key, value.replace("FILE", file)]),
	);
	const said = await start({ DATA_DIR: folder, PORT: "0", ...environment }).failure();
	expect(said).toContain(name);
	expect(said).not.toMatch(/secret|\n\s+at /);
	expect(said.trim().split("\n").length).toBeLessThanOrEqual(2);
});

it("refuses data that is sealed with another secret, says what to do, and changes nothing", async () => {
	const DATA_DIR = makeFolder();
	const port = () => freePort().then(String);
	const first = start({ DATA_DIR, PORT: await port() });
	await first.isUp();
	await first.stop("SIGTERM");
	const file = join(DATA_DIR, "demo-secret");
	const secret = readFileSync(file, "utf8");
	rmSync(file);
	expect(await start({ DATA_DIR, PORT: await port() }).failure()).toContain(
		`Put back the file ${file}`,
	);
	const APP_SECRET = randomBytes(32).toString("base64");
	const said = await start({ DATA_DIR, APP_SECRET, PORT: await port() }).failure();
	expect(said).toContain("Put back the APP_SECRET it was made with");
	expect(said).not.toMatch(/\n\s+at /);
	writeFileSync(file, secret);
	await start({ DATA_DIR, PORT: await port() }).isUp();
});

it("does not serve the demo's sign-ins for real", async () => {
	const DATA_DIR = makeFolder();
	const APP_SECRET = randomBytes(32).toString("base64");
	const demo = start({ DATA_DIR, APP_SECRET, PORT: String(await freePort()) });
	await demo.isUp();
	await demo.stop("SIGTERM");
	const said = await start({
		...{ DATA_DIR, APP_SECRET, PORT: String(await freePort()), APP_MODE: "production" },
		...{ BASE_URL: "https://prenota.example.it", SMTP_URL: "smtp://127.0.0.1:1" },
		...{ MAIL_FROM: "prenota@example.it", TRUST_PROXY: "1" },
	}).failure();
	expect(said).toContain("sportello@demo.example");
	expect(said).toContain("npm run staff");
	expect(said).not.toContain("pratico-demo");
});
