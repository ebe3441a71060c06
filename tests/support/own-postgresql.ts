import { execFileSync } from "node:child_process";
import { chownSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { freePort } from "./temporary.ts";

/** A PostgreSQL server of the test's own, which can be stopped and started without harm to others. */
export type OwnPostgresql = {
	/** Of an empty database. */
	url: string;
	/** How it goes: with its connections closed first, or as when the power is cut. */
	stop(how: "fast" | "immediate"): void;
	start(): void;
};

/** The server refuses to run as root; then it runs as the user who owns nothing. */
const NOBODY = 65_534;

/** Running. Gone when the test is over. It is made by the programs that the machine's server has. */
export async function makeOwnPostgresql(): Promise<OwnPostgresql> {
	const folder = mkdtempSync(join(tmpdir(), "pratico-postgresql-"));
	const user = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};
	if (user.uid) chownSync(folder, user.uid, user.gid);
	const bin = programs();
	const run = (program: string, ...args: string[]) =>
		void execFileSync(join(bin, program), args, { ...user, cwd: folder, stdio: "ignore" });
	const data = join(folder, "data");
	const port = await freePort();
	run("initdb", "-D", data, "-U", "postgres", "--auth", "trust", "--encoding", "UTF8");
	const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1`;
	const start = () =>
		run("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", options, "start");
	const stop = (how: "fast" | "immediate") => run("pg_ctl", "-D", data, "-w", "-m", how, "stop");
	start();
	onTestFinished(() => {
		stop("immediate");
		rmSync(folder, { recursive: true, force: true });
	});
	return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, start, stop };
}

function programs(): string {
	return execFileSync("pg_config", ["--bindir"], { encoding: "utf8" }).trim();
}
