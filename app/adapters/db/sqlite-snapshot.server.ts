import { once } from "node:events";
import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Prisma } from "./generated/sqlite/client.ts";

/** Asks what SQL can ask; every answer is of the same instant. */
export type Ask = <T>(query: Prisma.Sql) => Promise<T[]>;

/** Plain JavaScript beside the migrations, so that the built portal and the tests start the same file. */
const worker = createRequire(import.meta.url).resolve("#prisma/snapshot-worker.js");

/**
 * Reads one instant of a SQLite file in a thread of its own: the driver answers in the thread that
 * asks, and a look at a million rows would let nobody in for as long as it takes.
 */
export async function askSqliteSnapshot<T>(
	url: string,
	work: (ask: Ask) => Promise<T>,
): Promise<T> {
	const thread = new Worker(worker, { workerData: { url }, execArgv: [] });
	try {
		await once(thread, "message");
		return await work(async (query) => {
			const answered = once(thread, "message");
			thread.postMessage({ sql: query.sql, values: query.values });
			const [{ rows, problem }] = await answered;
			if (problem !== undefined) throw new Error(`The snapshot can't be read: ${problem}`);
			return rows;
		});
	} finally {
		await thread.terminate();
	}
}
