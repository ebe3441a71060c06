import { readdirSync } from "node:fs";
import { join } from "node:path";
import { prepare } from "../server/prepare.js";
import { giveUp } from "../server/problem.js";
import { writeToMemory } from "./memory-folder.js";
import { emptyTally, printTally } from "./tally.js";

// npm test                 everything: static checks, then every test
// npm run check            the static checks and the tests of the architecture
// npm test -- tests/domain only the tests whose path holds one of the words

process.chdir(join(import.meta.dirname, ".."));

await main(process.argv.slice(2)).catch(giveUp);

/** @param {string[]} words */
async function main(words) {
	const isCheck = words.includes("--check");
	const filters = words.filter((word) => !word.startsWith("--"));
	await prepare({ build: !isCheck });
	// Only now is it certain that the packages these import are there.
	const { runChecks } = await import("./static-checks.js");
	const { runVitest } = await import("./vitest-run.js");

	writeToMemory();
	const tally = emptyTally();
	if (filters.length === 0) await runChecks(tally);
	if (isCheck) {
		await runVitest(tally, [], ["architecture"]);
	} else {
		if (filters.length === 0 || filters.some(mayBeEndToEnd)) await findBrowserForTests();
		await runVitest(tally, filters);
	}
	printTally(tally);
	process.exitCode = tally.failed === 0 ? 0 : 1;
}

async function findBrowserForTests() {
	if (readdirSync("tests/e2e", { recursive: true }).length === 0) return;
	const { provideBrowser } = await import("./support/browser.js");
	process.env.CHROMIUM_PATH = await provideBrowser((line) => console.log(line));
}

/** @param {string} filter */
function mayBeEndToEnd(filter) {
	return !/^tests\/(architecture|domain|features|prisma|routes|server)/.test(filter);
}
