import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#tests/support/temporary.ts";
import { fill } from "./fill.ts";
import { type MeasuredProcess, startMeasured } from "./measured-process.ts";

/** What a bench has started. */
export type Started = {
	/** Thrown away at the end. */
	folder: string;
	/** The demo of a checkout, with so many slots and bookings more. @param databaseUrl not a file of its own */
	portal(of: {
		name: string;
		checkout: string;
		rows: number;
		databaseUrl?: string;
		/** It is another process of a portal that is there already. */
		isFilled?: boolean;
	}): Promise<MeasuredProcess>;
	/** What the same costs at least, on the file of a portal. */
	floors(file: string): Promise<MeasuredProcess>;
};

/** Runs a bench, and stops all it has started. */
export async function withStarted(bench: (started: Started) => Promise<void>): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "pratico-bench-"));
	const running: MeasuredProcess[] = [];
	const keep = (process: MeasuredProcess) => {
		running.push(process);
		return process;
	};
	try {
		await bench({
			folder,
			async portal({ name, checkout, rows, databaseUrl, isFilled = false }) {
				const dataDir = join(folder, name);
				const url = databaseUrl ?? `file:${join(dataDir, "pratico.db")}`;
				const port = await freePort();
				const program = join(checkout, "server/start.js");
				const environment = {
					...{ DATA_DIR: dataDir, DATABASE_URL: url, PORT: String(port), APP_MODE: "demo" },
					// Under this name it is asked, and shares a page only under its own.
					BASE_URL: `http://127.0.0.1:${port}`,
					TRUST_PROXY: "1", // each visitor says where they come from
				};
				const of = { program, cwd: checkout, port, flags: flagsOfStart(checkout) };
				const start = () => startMeasured(of, environment, "Stop it with Ctrl+C");
				if (isFilled) return keep(await start());
				const first = await start();
				await first.stop();
				await fill(url, { slots: rows, bookings: rows, desks: 4 }, Date.now());
				return keep(await start());
			},
			async floors(file) {
				const port = await freePort();
				const program = join(import.meta.dirname, "floors/serve.js");
				const words = [String(port), file];
				const cwd = process.cwd();
				return keep(await startMeasured({ program, words, cwd, port }, {}, "up"));
			},
		});
	} finally {
		await Promise.all(running.map((process) => process.stop()));
		rmSync(folder, { recursive: true, force: true });
	}
}

/** What `npm start` tells Node. */
function flagsOfStart(checkout: string): string[] {
	const { scripts } = JSON.parse(readFileSync(join(checkout, "package.json"), "utf8"));
	return scripts.start.split(" ").filter((word: string) => word.startsWith("--"));
}
