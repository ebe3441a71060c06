import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { freePort } from "./temporary.ts";

/** A server of the portal in a process of its own, which can be killed and started again. */
export type PortalProcess = {
	url: string;
	start(): Promise<void>;
	/** At once, in the middle of whatever it does. */
	kill(): Promise<void>;
	/** What it has printed. */
	said(): string;
};

const SERVE = 'import { serve } from "./server/serve.js"; await serve();';

/** Not running yet; gone when the test is over. */
export async function makePortalProcess(databaseUrl: string): Promise<PortalProcess> {
	const dataDir = mkdtempSync(join(tmpdir(), "pratico-process-"));
	const port = await freePort();
	const url = `http://localhost:${port}`;
	const { PATH, HOME, TMPDIR } = process.env;
	let child: ChildProcess | null = null;
	let output = "";
	async function kill() {
		const running = child;
		child = null;
		if (!running || running.exitCode !== null || running.signalCode !== null) return;
		const exited = once(running, "exit");
		running.kill("SIGKILL");
		await exited;
	}
	onTestFinished(async () => {
		await kill();
		rmSync(dataDir, { recursive: true, force: true });
	});
	return {
		url,
		kill,
		said: () => output,
		async start() {
			const env = {
				...{ PATH, HOME, TMPDIR, NODE_ENV: "production" as const, APP_MODE: "demo" },
				TRUST_PROXY: "1", // each visitor says where they come from
				APP_SECRET: Buffer.alloc(32, 7).toString("base64"),
				...{ DATA_DIR: dataDir, DATABASE_URL: databaseUrl, PORT: String(port), HOST: "localhost" },
			};
			const started = spawn(process.execPath, ["--input-type=module", "--eval", SERVE], {
				env,
				stdio: ["ignore", "pipe", "pipe"],
			});
			child = started;
			for (const stream of [started.stdout, started.stderr]) {
				stream.setEncoding("utf8").on("data", (text: string) => {
					output += text;
				});
			}
			for (;;) {
				if (started.exitCode !== null) throw new Error(`the server stopped: ${output}`);
				const isUp = await fetch(`${url}/health/live`).catch(() => null);
				// While it migrates it is alive as well, and says so otherwise.
				if ((await isUp?.text()) === "ok\n") return;
				await pause(50);
			}
		},
	};
}
