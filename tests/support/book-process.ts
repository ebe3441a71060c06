import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/**
 * Starts a process of its own on the same database in which, when it is told to, `people` newcomers
 * book the slots in turn, all at once.
 *
 * @returns once it is ready: `book`, which answers with what each was told.
 */
export async function startBookingProcess(job: {
	/** Tells its people from another process's. */
	name: string;
	databaseUrl: string;
	slotIds: readonly string[];
	people: number;
	now: string;
}): Promise<{ book(): Promise<string[]> }> {
	const script = fileURLToPath(new URL("./book-script.ts", import.meta.url));
	const child = spawn(process.execPath, ["--import", "tsx", script, JSON.stringify(job)], {
		stdio: ["pipe", "pipe", "inherit"],
	});
	onTestFinished(() => {
		child.kill();
	});
	const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
	await lines.next();
	return {
		async book() {
			child.stdin.end("go\n");
			const { value } = await lines.next();
			return JSON.parse(value);
		},
	};
}
