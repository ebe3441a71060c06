import { parentPort, workerData } from "node:worker_threads";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";

// A thread that reads one instant of a SQLite file: a query that takes seconds keeps a thread for as
// long, and this is not the one that serves. It answers the queries it is sent, one after the other.

/** @typedef {{ sql: string, values: unknown[] }} Question */
/** @typedef {{ rows: Record<string, unknown>[] } | { problem: string }} Answer */

const adapter = await new PrismaBetterSqlite3({ url: workerData.url }).connect();
await adapter.executeScript("PRAGMA query_only = ON; BEGIN");
// Only a read fixes the instant.
await adapter.queryRaw({ sql: "SELECT 1 FROM sqlite_master", args: [], argTypes: [] });

parentPort?.on("message", async (/** @type {Question} */ question) => {
	parentPort?.postMessage(await answer(question));
});
parentPort?.postMessage("ready");

/**
 * @param {Question} question
 * @returns {Promise<Answer>}
 */
async function answer({ sql, values }) {
	try {
		const { columnNames, rows } = await adapter.queryRaw({
			sql,
			args: values.map((value) => (value instanceof Date ? value.getTime() : value)),
			argTypes: values.map(() => ({ scalarType: "unknown", arity: "scalar" })),
		});
		return {
			rows: rows.map((row) => Object.fromEntries(columnNames.map((name, at) => [name, row[at]]))),
		};
	} catch (error) {
		return { problem: String(/** @type {{ message?: string }} */ (error).message ?? error) };
	}
}
