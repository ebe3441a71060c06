import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import { onTestFinished } from "vitest";
import type { App } from "#app/adapters/app.server.ts";
import { createServer } from "../../server/create-server.js";
import { precompress } from "../../server/precompress.js";
import { finishRequests } from "../../server/process.js";
import type { LogEntry } from "../../server/request-log.js";
import { staticFiles } from "../../server/static-files.js";

type Options = { baseUrl?: string; trustProxy?: number };

/** Our server in front of a build of four routes, on a port of its own. */
export async function startServer({ baseUrl = "http://localhost", trustProxy = 0 }: Options = {}) {
	const log: LogEntry[] = [];
	const defects: unknown[] = [];
	const app = {
		settings: { baseUrl },
		db: { changes: () => 0 },
		log: { info() {}, error: (...words: unknown[]) => defects.push(words) },
	} as unknown as App;
	const folder = await makeFiles();
	const server = createServer({
		build: smallBuild(),
		app,
		files: staticFiles(folder),
		logRequest: (entry) => log.push(entry),
		trustProxy,
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	onTestFinished(() => finishRequests(server, 0));
	const { port } = server.address() as AddressInfo;

	/** As it is, without what `fetch` would put right. */
	function send(
		path: string,
		{
			method = "GET",
			headers = {},
			body,
		}: { method?: string; headers?: object; body?: string } = {},
	) {
		return new Promise<{ status: number; headers: Record<string, string>; body: string }>(
			(resolve, reject) => {
				const sent = request(
					{ port, host: "127.0.0.1", path, method, headers: { ...headers } },
					(response) => {
						const chunks: Buffer[] = [];
						response.on("data", (chunk: Buffer) => chunks.push(chunk));
						response.on("end", () =>
							resolve({
								status: response.statusCode ?? 0,
								headers: response.headers as Record<string, string>,
								body: Buffer.concat(chunks).toString(),
							}),
						);
					},
				);
				sent.on("error", reject);
				sent.end(body);
			},
		);
	}

	return { server, port, folder, log, defects, send };
}

async function makeFiles(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), "pratico-files-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	mkdirSync(join(folder, "assets"));
	writeFileSync(join(folder, "assets", "page-1a2b3c.css"), ".a { color: #06c }\n".repeat(200));
	writeFileSync(join(folder, "favicon.svg"), "<svg/>");
	await precompress(folder);
	return folder;
}

/** As much of a Remix build as answers without a page. */
function smallBuild(): ServerBuild {
	const paths = {
		home: "",
		appointment: "appuntamento/:token",
		slow: "lento",
		broken: "rotto",
	};
	const modules = {
		home: { loader: () => new Response("home ".repeat(500)), action: posted },
		appointment: { loader: seen, action: posted },
		slow: {
			async loader() {
				await pause(300);
				return new Response("at last");
			},
		},
		broken: {
			loader() {
				throw new Error("a secret that was typed");
			},
		},
	};
	const routes = Object.fromEntries(
		Object.entries(paths).map(([id, path]) => [
			id,
			{ id, path, index: path === "" || undefined, module: modules[id as keyof typeof modules] },
		]),
	);
	return {
		entry: {
			module: {
				default: () => new Response("page"),
				handleError() {},
				answerUnavailable: (build: ServerBuild) => build,
				newFormKey: () => "",
			},
		},
		routes,
		assets: { entry: { module: "", imports: [] }, routes: {}, url: "", version: "1" },
		publicPath: "/",
		assetsBuildDirectory: "",
		basename: "/",
		future: {},
		isSpaMode: false,
		mode: "production",
	} as unknown as ServerBuild;
}

function seen({ request, context }: LoaderFunctionArgs) {
	const { clientAddress, cspNonce, receivedAt } = context;
	return Response.json({ url: request.url, clientAddress, cspNonce, receivedAt });
}

async function posted({ request }: ActionFunctionArgs) {
	return new Response(`posted ${(await request.text()).length}`);
}
