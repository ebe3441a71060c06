import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { aliveFirst } from "#server/alive.js";

/** A server that has no answer of its own but "busy". */
async function openBusy() {
	const server = createServer(aliveFirst((_request, response) => response.writeHead(503).end()));
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(() => void server.close());
	const { port } = server.address() as AddressInfo;
	return (path: string, method = "GET") => fetch(`http://127.0.0.1:${port}${path}`, { method });
}

test("the process says that it is alive before anything else is asked", async () => {
	const ask = await openBusy();
	const alive = await ask("/health/live");
	expect([alive.status, await alive.text()]).toEqual([200, "ok\n"]);
	expect(alive.headers.get("Cache-Control")).toBe("no-store");
	const head = await ask("/health/live", "HEAD");
	expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("everything else is left to the server", async () => {
	const ask = await openBusy();
	expect((await ask("/health/live", "POST")).status).toBe(503);
	expect((await ask("/health/lively")).status).toBe(503);
	expect((await ask("/")).status).toBe(503);
});
