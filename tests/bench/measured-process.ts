import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A server in a process of its own, whose processor time can be asked for. */
export type MeasuredProcess = {
	origin: string;
	/** Milliseconds of processor time since it began, of all its threads, and bytes of memory. */
	usage(): Promise<{ cpu: number; memory: number }>;
	stop(): Promise<void>;
};

/**
 * @param program a file, started in `cwd` with these flags of Node
 * @param isUp what it prints once it answers
 */
export async function startMeasured(
	{
		program,
		words = [],
		cwd,
		port,
		flags = [],
	}: { program: string; words?: string[]; cwd: string; port: number; flags?: string[] },
	environment: Record<string, string>,
	isUp: string,
): Promise<MeasuredProcess> {
	const { PATH, HOME } = process.env;
	const child = fork(program, words, {
		cwd,
		env: { PATH, HOME, NODE_ENV: "production", ...environment },
		execArgv: [...flags, "--import", join(import.meta.dirname, "floors/meter.js")],
		stdio: ["ignore", "pipe", "inherit", "ipc"],
	});
	await printed(child, isUp);
	return {
		origin: `http://127.0.0.1:${port}`,
		async usage() {
			const answer = once(child, "message");
			child.send("how much?");
			const [{ cpu, memory }] = await answer;
			return { cpu: (cpu.user + cpu.system) / 1000, memory };
		},
		async stop() {
			const ended = once(child, "exit");
			child.kill("SIGTERM");
			await ended;
		},
	};
}

async function printed(child: ChildProcess, words: string): Promise<void> {
	let output = "";
	await new Promise<void>((resolve, reject) => {
		child.on("exit", (code) => reject(new Error(`It ended with ${code}.\n${output}`)));
		child.stdout?.setEncoding("utf8").on("data", (text: string) => {
			output += text;
			if (output.includes(words)) resolve();
		});
	});
}
