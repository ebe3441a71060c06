import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage, type RequestListener, request } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import compression from "compression";
import { expect, onTestFinished, test, vi } from "vitest";
import type { LogEntry } from "#server/request-log.js";
import { sharedPages } from "#server/shared-pages.js";

const FORM = (key: string) =>
	`<form><input type="hidden" name="key" value="${key}"/></form>${"à bientôt ".repeat(200)}`;

/** A server that makes its pages with `answer`, behind ours; "/own" is not for everybody. */
async function openShared(answer: RequestListener) {
	const log: LogEntry[] = [];
	const state = { changes: 0, made: 0 };
	const compress = compression({ threshold: 0 });
	const server = createServer();
	let arrived = 0;
	server.on("request", () => {
		arrived += 1;
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	onTestFinished(() => {
		server.closeAllConnections();
		server.close();
	});
	const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
	server.on(
		"request",
		sharedPages(
			(asked, response) => {
				state.made += 1;
				compress(asked as never, response as never, () => answer(asked, response));
			},
			{
				find: (url) => (url === "/own" || url.includes("?") ? null : url),
				host,
				changes: () => state.changes,
				newKey: () => randomUUID(),
				logRequest: (entry) => log.push(entry),
			},
		),
	);
	async function ask(path: string, headers: Record<string, string> = {}, method = "GET") {
		const sent = request({ host: "127.0.0.1", port: host.split(":")[1], path, method, headers });
		sent.end();
		const [response] = (await once(sent, "response")) as [IncomingMessage];
		const chunks: Buffer[] = [];
		for await (const chunk of response) chunks.push(chunk);
		const bytes = Buffer.concat(chunks);
		const isPacked = response.headers["content-encoding"] === "gzip" && bytes.length > 0;
		const body = (isPacked ? gunzipSync(bytes) : bytes).toString();
		return { status: response.statusCode, headers: response.headers, body, size: bytes.length };
	}
	return { ask, state, log, host, arrived: () => arrived };
}

const GZIP = { "Accept-Encoding": "gzip, deflate, br" };

test("a page is made once for all who ask, until something is changed or a second is over", async () => {
	const { ask, state, log } = await openShared((_, response) => {
		response.setHeader("Content-Type", "text/html; charset=utf-8");
		response.end(`page ${state.made}`);
	});
	for (let nth = 0; nth < 3; nth += 1) expect((await ask("/")).body).toBe("page 1");
	expect(log.map(({ path, status }) => [path, status])).toEqual([
		["/", 200],
		["/", 200],
	]);
	state.changes += 1;
	expect((await ask("/")).body).toBe("page 2");
	await pause(1_050);
	expect((await ask("/")).body).toBe("page 3");
});

test("of more pages than are kept, the one that nobody has asked for the longest goes", async () => {
	vi.useFakeTimers({ toFake: ["performance"] });
	onTestFinished(() => {
		vi.useRealTimers();
	});
	const { ask, state } = await openShared((_, response) => {
		response.end("page");
	});
	for (let nth = 0; nth < 500; nth += 1) await ask(`/${nth}`);
	await ask("/0");
	await ask("/one-more"); // "/1" goes
	expect(state.made).toBe(501);
	await ask("/0");
	expect(state.made).toBe(501);
	await ask("/1");
	expect(state.made).toBe(502);
});

test("two hundred who ask at once wait for one page; who asks after a change does not", async () => {
	let goOn = () => {};
	const told = new Promise<void>((resolve) => {
		goOn = resolve;
	});
	const { ask, state, arrived } = await openShared(async (_, response) => {
		const mine = state.made;
		await told;
		response.end(`page ${mine}`);
	});
	const first = Array.from({ length: 200 }, () => ask("/"));
	await expect.poll(arrived).toBe(200);
	state.changes += 1;
	const second = ask("/");
	await expect.poll(arrived).toBe(201);
	goOn();
	expect(new Set((await Promise.all(first)).map(({ body }) => body))).toEqual(new Set(["page 1"]));
	expect((await second).body).toBe("page 2");
	expect(state.made).toBe(2);
});

test("each visitor gets a form of their own, packed or not, and nothing else differs", async () => {
	const { ask, state } = await openShared((_, response) => {
		response.setHeader("Content-Type", "text/html; charset=utf-8");
		response.end(FORM(randomUUID()));
	});
	const answers = [];
	for (let nth = 0; nth < 4; nth += 1) answers.push(await ask("/", nth % 2 ? GZIP : {}));
	expect(state.made).toBe(1);
	const keyOf = (body: string) => /value="([^"]+)"/.exec(body)?.[1] ?? "";
	const keys = answers.map(({ body }) => keyOf(body));
	expect(new Set(keys).size).toBe(4);
	for (const { body } of answers) expect(body).toBe(FORM(keyOf(body)));
	expect(new Set(answers.map(({ headers }) => headers.etag)).size).toBe(1);
	expect(answers[1]?.size).toBeLessThan((answers[0]?.size ?? 0) / 5);
});

test("whoever has the page already is told so, and a HEAD gets its headers", async () => {
	const { ask } = await openShared((_, response) => response.end("page"));
	const { headers } = await ask("/");
	const again = await ask("/", { "If-None-Match": String(headers.etag) });
	expect([again.status, again.body, again.headers.etag]).toEqual([304, "", headers.etag]);
	const head = await ask("/", {}, "HEAD");
	expect([head.status, head.body, head.headers["content-length"]]).toEqual([200, "", "4"]);
	expect((await ask("/", { "If-None-Match": 'W/"another"' })).status).toBe(200);
});

test("nothing of anybody's is kept: cookies, other names of the host, queries, refusals, pages of one's own", async () => {
	const { ask, state } = await openShared((asked, response) => {
		if (asked.url === "/new") response.setHeader("Set-Cookie", "a=b");
		if (asked.url === "/gone") response.statusCode = 404;
		if (asked.url === "/forms") return response.end(FORM(randomUUID()).repeat(2));
		response.end(`page ${state.made}`);
	});
	const asked: [string, Record<string, string>?][] = [
		["/", { Cookie: "session=x" }],
		["/", { Authorization: "Basic eDp5" }],
		["/", { Host: "elsewhere.example" }],
		["/", { Range: "bytes=0-1" }],
		...["/?a=b", "/own", "/new", "/gone", "/forms", "/%41", "//"].map((path): [string] => [path]),
	];
	for (const [nth, one] of [...asked, ...asked].entries()) {
		await ask(...one);
		expect([one, state.made]).toEqual([one, nth + 1]);
	}
});

test("what the page says of scripts and of keeping it holds for everybody", async () => {
	const { ask } = await openShared((_, response) => {
		response.setHeader(
			"Content-Security-Policy",
			"script-src 'self' 'nonce-abc='; style-src 'self'",
		);
		response.setHeader("Cache-Control", "private, no-store");
		response.setHeader("X-Request-Id", "one");
		response.end("page");
	});
	await ask("/");
	const { headers } = await ask("/");
	expect(headers["content-security-policy"]).toBe("script-src 'self'; style-src 'self'");
	expect(headers["cache-control"]).toBe("private, no-store");
	expect(headers.etag).toBeUndefined();
	expect(headers["x-request-id"]).toMatch(/^[0-9a-f-]{36}$/);
});

test("when whoever asked first goes away, the others still get the page", async () => {
	const { ask, state, host } = await openShared(async (_, response) => {
		await pause(150);
		response.end("page");
	});
	const impatient = request({ host: "127.0.0.1", port: host.split(":")[1], path: "/" });
	impatient.on("error", () => {});
	impatient.end();
	await pause(50);
	const others = [ask("/"), ask("/")];
	await pause(20);
	impatient.destroy();
	expect((await Promise.all(others)).map(({ body }) => body)).toEqual(["page", "page"]);
	expect(state.made).toBe(2);
});
