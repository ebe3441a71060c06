import { startVitest } from "vitest/node";

/**
 * Runs the tests whose path holds one of the words, or all of them, and counts.
 *
 * @param {import("./tally.js").Tally} tally
 * @param {string[]} words
 * @param {string[]} [projects] only these
 */
export async function runVitest(tally, words, projects) {
	let onSqlite = 0;
	/** @type {import("vitest/node").Reporter} */
	const counter = {
		onTestRunEnd(modules, errors) {
			tally.failed += errors.length;
			for (const module of modules) {
				// A file that can't even be read is one failure.
				tally.failed += module.errors().length;
				for (const test of module.children.allTests()) {
					const { state } = test.result();
					tally[state === "pending" ? "skipped" : state] += 1;
					if (RUNS_ON_POSTGRESQL_TOO.test(module.relativeModuleId)) onSqlite += 1;
				}
			}
		},
	};
	const vitest = await startVitest("test", words, {
		config: "tests/vitest.config.ts",
		reporters: ["dot", counter],
		watch: false,
		...(projects && { project: projects }),
	});
	await vitest.close();
	// No test found, or a setup that failed: vitest has said it, and it is no success.
	if (process.exitCode && tally.failed === 0) tally.failed += 1;
	if (process.env.TEST_POSTGRES_URL || onSqlite === 0) return;
	tally.skipped += onSqlite;
	console.log(`On PostgreSQL, ${onSqlite} tests skipped: TEST_POSTGRES_URL is not set`);
}

/** The same files that the projects of vitest.config.ts for PostgreSQL include. */
const RUNS_ON_POSTGRESQL_TOO = /^tests\/(features|prisma|routes\/(last-seats|races|faults))\b/;
