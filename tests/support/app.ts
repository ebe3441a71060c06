import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRequestHandler, type ServerBuild } from "@remix-run/node";
import { onTestFinished } from "vitest";
import { type App, openApp } from "#app/adapters/app.server.ts";
import { readSettings } from "#app/adapters/env/settings.server.ts";
import { ANSWERED } from "#app/http/form-answer.server.ts";
import { takeTestDatabase } from "./database.ts";
import type { Open } from "./open-databases.ts";
import { monday } from "./world.ts";

/**
 * The product on a fresh database, in demo mode, with its mailbox in a folder of its own.
 *
 * @param open what opens the database, where that is not as usual
 */
export async function openTestApp(
	environment: Record<string, string> = {},
	open?: Open,
): Promise<App> {
	const database = await takeTestDatabase(open);
	const dataDir = mkdtempSync(join(tmpdir(), "pratico-app-"));
	const app = await openApp(
		readSettings({
			DATA_DIR: dataDir,
			DATABASE_URL: database.url,
			APP_SECRET: Buffer.alloc(32, 7).toString("base64"),
			BASE_URL: "http://pratico.test",
			...environment,
		}),
		database.db,
	);
	onTestFinished(() => {
		app.mailer.close();
		rmSync(dataDir, { recursive: true, force: true });
	});
	return app;
}

function isFormThatCameBack(location: string): boolean {
	return new URL(location, "http://portal").searchParams.has(ANSWERED);
}

/** A browser without JavaScript, as a function: it keeps cookies and follows nothing by itself but the way to a form that came back. */
export function makeBrowser(app: App, build: ServerBuild, now = monday) {
	const handle = createRequestHandler(build, "production");
	const cookies = new Map<string, string>();
	const clock = { now };

	/** As a real browser is led to it: a form that comes back is a page of its own. */
	async function send(path: string, init: RequestInit = {}): Promise<Response> {
		const response = await once(path, init);
		const location = response.headers.get("Location");
		return location && isFormThatCameBack(location) ? once(location, {}) : response;
	}

	async function once(path: string, init: RequestInit): Promise<Response> {
		const request = new Request(new URL(path, app.settings.baseUrl), {
			redirect: "manual",
			...init,
			headers: {
				Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
				...init.headers,
			},
		});
		const response = await handle(request, {
			app,
			receivedAt: clock.now.epochMilliseconds,
			stopping: new AbortController().signal,
			cspNonce: "nonce",
			clientAddress: "192.0.2.1",
		});
		for (const line of response.headers.getSetCookie()) {
			const [pair = ""] = line.split(";");
			const at = pair.indexOf("=");
			if (/max-age=0/i.test(line)) cookies.delete(pair.slice(0, at));
			else cookies.set(pair.slice(0, at), pair.slice(at + 1));
		}
		return response;
	}

	return {
		cookies,
		clock,
		get: (path: string) => send(path),
		/** Opens a page of the desk, and sends its form filled in so: with the state that the page shows. */
		async fill(path: string, fields: Record<string, string> | URLSearchParams): Promise<Response> {
			const seen = seenIn(await (await send(path)).text());
			return send(path, { method: "POST", body: withSeen(seen, fields) });
		},
		post: (path: string, fields: Record<string, string> | URLSearchParams) =>
			send(path, { method: "POST", body: new URLSearchParams(fields) }),
		send,
		/** Not even led to a form that came back. */
		once,
	};
}

function withSeen(seen: string, fields: Record<string, string> | URLSearchParams) {
	return new URLSearchParams([["seen", seen], ...new URLSearchParams(fields)]);
}

/** The state that a page of the desk shows, as its last form carries it. */
export function seenIn(page: string): string {
	return [...page.matchAll(/name="seen" value="([^"]+)"/g)].at(-1)?.[1] ?? "";
}
