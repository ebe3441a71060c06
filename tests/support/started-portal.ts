import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished } from "vitest";

export type Environment = Record<string, string>;

/** The portal as somebody starts it, gone when the test is over. */
export function start(
	environment: Environment,
	[program = "", ...words]: string[] = [process.execPath, "server/start.js"],
	cwd = process.cwd(),
) {
	const { PATH, HOME, TMPDIR } = process.env; // the rest is vitest's: BASE_URL, MODE …
	const child: ChildProcess = spawn(program, words, {
		cwd,
		env: { PATH, HOME, TMPDIR, NODE_ENV: "production", APP_MODE: "demo", ...environment },
		stdio: ["ignore", "pipe", "pipe"],
		detached: true, // a group of its own, which can be ended whole
	});
	onTestFinished(() => endGroup(child));
	const output = { stdout: "", stderr: "" };
	for (const stream of ["stdout", "stderr"] as const) {
		child[stream]?.setEncoding("utf8").on("data", (text: string) => {
			output[stream] += text;
		});
	}
	const exit = once(child, "exit").then(([code]) => code as number | null);
	return {
		said: () => output.stdout,
		complaints: () => output.stderr,
		async isUp() {
			while (!output.stdout.includes("Stop it with Ctrl+C")) {
				if (hasEnded(child)) throw new Error(`${output.stdout}${output.stderr}`);
				await pause(50);
			}
			expect(output.stderr).toBe("");
		},
		async stop(signal: "SIGTERM" | "SIGINT") {
			child.kill(signal);
			return exit;
		},
		/** What it says when it can't start. */
		async failure() {
			expect(await exit).toBe(1);
			return output.stderr;
		},
	};
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
	return exitCode !== null || signalCode !== null;
}

/** What npm leaves behind too. */
function endGroup({ pid = 0 }: ChildProcess): void {
	try {
		process.kill(-pid, "SIGKILL");
	} catch {
		// Nobody is left.
	}
}
