import { parentPort, workerData } from "node:worker_threads";
import { Problem } from "../server/problem.js";
import { deployMigrations } from "./migrate.js";

// A thread that migrates: SQLite answers in the thread that asks, and a long migration there would let
// the one that serves answer nobody.

try {
	parentPort?.postMessage({ applied: await deployMigrations(workerData.databaseUrl) });
} catch (error) {
	if (!(error instanceof Problem)) throw error;
	parentPort?.postMessage({ problem: error.message });
}
