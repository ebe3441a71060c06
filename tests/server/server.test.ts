import { rmSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { finishRequests } from "../../server/process.js";
import { startServer } from "./start-server.ts";

describe("what can't be a request of ours", () => {
	it.each([
		["GET", "/%", 400],
		["GET", "/%E0%A4%A", 400],
		["GET", "/%00", 400],
		["GET", "/appuntamento/x?giorno=%00", 400],
		["GET", "http://elsewhere.example/", 400],
		["PUT", "/", 405],
		["DELETE", "/appuntamento/x", 405],
		["OPTIONS", "/", 405],
		["GET", "/assets/gone-9z.js", 404],
	])("%s %s is answered with %i", async (method, path, status) => {
		const { send, defects } = await startServer();
		expect((await send(path, { method })).status).toBe(status);
		expect(defects).toEqual([]);
	});

	it("a Host that isn't one is answered with 400", async () => {
		const { send } = await startServer();
		expect((await send("/", { headers: { Host: "a b" } })).status).toBe(400);
	});

	it("a body over one megabyte is not waited for", async () => {
		const { send } = await startServer();
		const headers = { "Content-Length": 2 ** 20 + 1, "Sec-Fetch-Site": "same-origin" };
		const answer = await send("/", { method: "POST", headers, body: "" });
		expect(answer.status).toBe(413);
		expect(answer.headers.connection).toBe("close");
	});

	it("a body of unknown length is refused", async () => {
		const { send } = await startServer();
		const headers = { "Transfer-Encoding": "chunked", "Sec-Fetch-Site": "same-origin" };
		expect((await send("/", { method: "POST", headers, body: "a=1" })).status).toBe(411);
	});

	it("bytes that are not HTTP leave the server standing", async () => {
		const { send, port } = await startServer();
		await new Promise<void>((resolve) => {
			const socket = connect(port, "127.0.0.1", () => socket.end("\0\0 nonsense\r\n\r\n"));
			socket.on("close", () => resolve()).on("error", () => {});
			socket.resume();
		});
		expect((await send("/")).status).toBe(200);
	});
});

describe("a form", () => {
	const site = "https://prenota.example";

	it.each([
		[200, { Origin: site }],
		[200, { Origin: "http://127.0.0.1:3000", Host: "127.0.0.1:3000" }],
		[200, { Referer: `${site}/prenota/data?sede=collegno` }],
		[200, { "Sec-Fetch-Site": "same-origin" }],
		[403, {}],
		[403, { Origin: "https://elsewhere.example" }],
		[403, { Origin: "null" }],
		[
			403,
			{ Origin: "https://elsewhere.example", Referer: `${site}/`, "Sec-Fetch-Site": "same-origin" },
		],
		[403, { Origin: `${site}.elsewhere.example` }],
		[403, { Referer: "https://elsewhere.example/prenota" }],
		[403, { "Sec-Fetch-Site": "cross-site" }],
		[403, { Origin: "nonsense" }],
	])("is answered with %i when it comes with %o", async (status, headers) => {
		const { send } = await startServer({ baseUrl: site });
		const answer = await send("/", { method: "POST", headers, body: "a=1" });
		expect(answer.status).toBe(status);
		expect(answer.body).toContain(status === 200 ? "posted 3" : "altro sito");
	});
});

describe("every answer", () => {
	it("allows scripts and styles of this site and of this answer only", async () => {
		const { send } = await startServer();
		const first = await send("/appuntamento/abc");
		const second = await send("/appuntamento/abc");
		const { cspNonce } = JSON.parse(first.body);
		expect(first.headers["content-security-policy"]).toBe(
			`default-src 'self';script-src 'self' 'nonce-${cspNonce}';style-src 'self' 'nonce-${cspNonce}';img-src 'self' data:;connect-src 'self';form-action 'self';frame-ancestors 'none';base-uri 'none';object-src 'none'`,
		);
		expect(JSON.parse(second.body).cspNonce).not.toBe(cspNonce);
		expect(first.headers["referrer-policy"]).toBe("same-origin");
		expect(first.headers["x-content-type-options"]).toBe("nosniff");
		expect(first.headers["x-powered-by"]).toBeUndefined();
	});

	it("insists on HTTPS where the site has it, and only there", async () => {
		const [plain, secure] = [
			await startServer(),
			await startServer({ baseUrl: "https://a.example" }),
		];
		const answers = [await plain.send("/"), await secure.send("/%")];
		expect(answers.map(({ headers }) => headers["strict-transport-security"])).toEqual([
			undefined,
			"max-age=31536000",
		]);
		expect(answers[1]?.headers["content-security-policy"]).toContain("upgrade-insecure-requests");
	});

	it("is compressed for whoever can read it", async () => {
		const { send } = await startServer();
		for (const encoding of ["br", "gzip"]) {
			const answer = await send("/", { headers: { "Accept-Encoding": encoding } });
			expect(answer.headers["content-encoding"]).toBe(encoding);
			expect(answer.headers.vary).toBe("Accept-Encoding");
		}
	});

	it("says nothing of what broke", async () => {
		const { send } = await startServer();
		const answer = await send("/rotto");
		expect(answer.status).toBe(500);
		expect(answer.body).not.toContain("secret");
	});
});

describe("files of the build", () => {
	it("are sent compressed and kept for good when their name has a hash", async () => {
		const { send } = await startServer();
		const headers = { "Accept-Encoding": "gzip, br" };
		const answer = await send("/assets/page-1a2b3c.css", { headers });
		expect(answer.headers).toMatchObject({
			"content-encoding": "br",
			"content-type": "text/css",
			"cache-control": "public, max-age=31536000, immutable",
			vary: "Accept-Encoding",
		});
		const again = await send("/assets/page-1a2b3c.css", {
			headers: { ...headers, "If-None-Match": answer.headers.etag },
		});
		expect(again.status).toBe(304);
	});

	it("may be taken away by a newer build under the server's feet", async () => {
		const { send, folder } = await startServer();
		rmSync(join(folder, "assets"), { recursive: true });
		const answers = [await send("/assets/page-1a2b3c.css"), await send("/favicon.svg")];
		expect(answers.map(({ status }) => status)).toEqual([404, 200]);
	});

	it("are kept for an hour otherwise", async () => {
		const { send } = await startServer();
		const answer = await send("/favicon.svg");
		expect(answer.headers["cache-control"]).toBe("public, max-age=3600");
	});
});

describe("the log", () => {
	it("says what kind of page was asked for, and not which", async () => {
		const { send, log } = await startServer();
		await send("/appuntamento/a-secret-token?verso=/area");
		await send("/appuntamento/a-secret-token.data");
		await send("/maria.rossi@example.it/x");
		await send("/assets/page-1a2b3c.css");
		await send("/", { method: "POST" });
		expect(log.map(({ method, path }) => `${method} ${path}`)).toEqual([
			"GET /appuntamento/:token",
			"GET /appuntamento/:token",
			"GET /*",
			"GET /assets/page-1a2b3c.css",
			"POST /",
		]);
		expect(log.at(-1)?.status).toBe(403);
		expect(JSON.stringify(log)).not.toMatch(/secret|maria|verso|127\.0\.0\.1/);
	});

	it("has the number that the answer carries", async () => {
		const { send, log } = await startServer();
		const answer = await send("/");
		expect(log[0]?.id).toBe(answer.headers["x-request-id"]);
	});
});

describe("behind a proxy", () => {
	const forwarded = {
		"X-Forwarded-For": "192.0.2.7",
		"X-Forwarded-Host": "prenota.example:8443",
		"X-Forwarded-Proto": "https",
	};

	it("believes what the proxy says about the client", async () => {
		const { send } = await startServer({ trustProxy: 1 });
		const { body } = await send("/appuntamento/x", { headers: forwarded });
		expect(JSON.parse(body)).toMatchObject({
			clientAddress: "192.0.2.7",
			url: "https://prenota.example:8443/appuntamento/x",
		});
	});

	it("believes nobody when there is none", async () => {
		const { send, port } = await startServer();
		const { body } = await send("/appuntamento/x", { headers: forwarded });
		expect(JSON.parse(body)).toMatchObject({
			clientAddress: "127.0.0.1",
			url: `http://127.0.0.1:${port}/appuntamento/x`,
		});
	});
});

describe("stopping", () => {
	it("finishes what is running, and takes nothing new", async () => {
		const { send, server } = await startServer();
		const slow = send("/lento");
		await new Promise((resolve) => server.once("request", resolve));
		const stopped = finishRequests(server, 5_000);
		await expect(send("/")).rejects.toThrow("ECONNREFUSED");
		expect((await slow).body).toBe("at last");
		await stopped;
	});

	it("does not wait for ever", async () => {
		const { send, server } = await startServer();
		const slow = expect(send("/lento")).rejects.toThrow("socket hang up");
		await new Promise((resolve) => server.once("request", resolve));
		await finishRequests(server, 10);
		await slow;
	});
});
