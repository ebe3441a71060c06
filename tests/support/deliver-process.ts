import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/**
 * Starts a process of its own that makes one delivery pass when it is told to. On SQLite two
 * connections of one process can't stand in for two processes: the one that waits for the write
 * lock blocks the thread, and with it the one that would give the lock back.
 *
 * @returns once it is ready: `deliver`, which answers how many messages it claimed.
 */
export async function startDeliveryProcess(job: {
	databaseUrl: string;
	smtpUrl: string;
	now: string;
}): Promise<{ deliver(): Promise<number> }> {
	const script = fileURLToPath(new URL("./deliver-script.ts", import.meta.url));
	const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(job)], {
		stdio: ["pipe", "pipe", "inherit"],
	});
	onTestFinished(() => {
		child.kill();
	});
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	await lines.next();
	return {
		async deliver() {
			const exited = once(child, "exit");
			child.stdin.end("go\n");
			const { value } = await lines.next();
			await exited;
			return Number(value);
		},
	};
}
