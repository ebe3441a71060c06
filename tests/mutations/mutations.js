import { readdirSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { Stryker } from "@stryker-mutator/core";
import { EQUIVALENT } from "./equivalent.js";

/** @typedef {Awaited<ReturnType<Stryker["runMutationTest"]>>[number]} Mutant */
/** @typedef {NonNullable<ConstructorParameters<typeof Stryker>[0]["logLevel"]>} LogLevel */

/**
 * What is changed, and the part of the changes, in percent, that the tests must notice.
 *
 * @type {Record<string, { files: () => string[], atLeast: number, timeoutMS: number }>}
 */
const PARTS = {
	domain: { files: () => filesOf("app/domain"), atLeast: 90, timeoutMS: 10_000 },
	features: {
		files: () => filesOf("app/features").filter(decides),
		atLeast: 80,
		timeoutMS: 60_000,
	},
};

const FOLDER = ".cache/mutations";

/**
 * Makes small wrong changes in the rules and in the use cases, one at a time, and runs the tests that
 * come by. Prints the changes that no test noticed.
 *
 * @param {string[]} words only files whose path holds one of them
 * @returns {Promise<boolean>} whether enough were noticed
 */
export async function proveMutations(words) {
	let isProven = true;
	for (const [name, { files, atLeast, timeoutMS }] of Object.entries(PARTS)) {
		const chosen = files().filter(
			(file) => words.length === 0 || words.some((word) => file.includes(word)),
		);
		if (chosen.length === 0) continue;
		const mutants = await mutate(name, chosen, timeoutMS);
		isProven = report(name, mutants, atLeast) && isProven;
		isProven = !hasOutdated(chosen, mutants) && isProven;
	}
	return isProven;
}

/** @param {string} folder */
function filesOf(folder) {
	return readdirSync(folder, { recursive: true, encoding: "utf8" })
		.map((file) => join(folder, file))
		.filter((file) => file.endsWith(".ts"))
		.sort();
}

/**
 * Of a feature, the use cases: neither what only reads and writes rows, nor what only shows them.
 *
 * @param {string} file
 */
function decides(file) {
	return (
		/^app\/features\/[^/]+\/[^/]+\.server\.ts$/.test(file) && !/(-store|\.view)\.server/.test(file)
	);
}

/**
 * @param {string} name
 * @param {string[]} files
 * @param {number} timeoutMS how much longer than without a change the tests may take
 */
async function mutate(name, files, timeoutMS) {
	process.env.MUTATED = name;
	rmSync(FOLDER, { recursive: true, force: true });
	const stryker = new Stryker({
		mutate: files,
		testRunner: "vitest",
		plugins: ["@stryker-mutator/vitest-runner"],
		vitest: { configFile: "tests/mutations/vitest.config.ts", related: true },
		coverageAnalysis: "perTest",
		concurrency: availableParallelism(),
		tempDirName: FOLDER,
		cleanTempDir: "always",
		ignorePatterns: ["/build", "/data", "/.cache", "/public", "/tests/e2e", "/tests/pictures"],
		reporters: ["progress-append-only"],
		logLevel: /** @type {LogLevel} */ ("error"),
		timeoutMS,
	});
	return stryker.runMutationTest();
}

/**
 * @param {string} name
 * @param {Mutant[]} mutants
 * @param {number} atLeast
 */
function report(name, mutants, atLeast) {
	const unnoticed = mutants.filter(isUnnoticed);
	const survivors = unnoticed.filter((mutant) => {
		const change = changeOf(mutant);
		return !EQUIVALENT[change.file]?.some((one) => isThat(change, one));
	});
	const counted = mutants.length - (unnoticed.length - survivors.length);
	for (const survivor of survivors) {
		const { line, column } = survivor.location.start;
		const { file, mutator, from, to } = changeOf(survivor);
		console.log(`${file}:${line}:${column} ${mutator}: ${from} → ${to}`);
	}
	const endless = mutants.filter(({ status }) => status === "Timeout").length;
	const score = (100 * (counted - survivors.length)) / counted;
	console.log(
		`${name}: ${score.toFixed(1)} % of ${counted} wrong changes noticed (at least ${atLeast} %), ` +
			`${endless} of them by tests that did not end; ` +
			`${unnoticed.length - survivors.length} more change nothing`,
	);
	return score >= atLeast;
}

/**
 * A file that doesn't load any more and a test that never ends are noticed, as a failing test is.
 *
 * @param {Mutant} mutant
 */
function isUnnoticed({ status }) {
	return status === "Survived" || status === "NoCoverage";
}

/**
 * An entry of the list that names no change any more, or one that a test notices, is out of date.
 *
 * @param {string[]} files
 * @param {Mutant[]} mutants
 */
function hasOutdated(files, mutants) {
	const changes = mutants.filter(isUnnoticed).map(changeOf);
	const outdated = files.flatMap((file) =>
		(EQUIVALENT[file] ?? [])
			.filter((one) => !changes.some((change) => change.file === file && isThat(change, one)))
			.map(({ mutator, from, to }) => `${file} ${mutator}: ${from} → ${to}`),
	);
	for (const entry of outdated) console.log(`Out of date in equivalent.js: ${entry}`);
	return outdated.length > 0;
}

/** @typedef {{ file: string, mutator: string, from: string, to: string }} Change */

/**
 * @param {Change} change
 * @param {import("./equivalent.js").Equivalent} equivalent
 */
function isThat({ mutator, from, to }, equivalent) {
	return mutator === equivalent.mutator && from === equivalent.from && to === equivalent.to;
}

/**
 * @param {Mutant} mutant
 * @returns {Change}
 */
function changeOf({ fileName, mutatorName, location: { start, end }, replacement = "" }) {
	const lines = readFileSync(fileName, "utf8")
		.split("\n")
		.slice(start.line - 1, end.line);
	const last = lines.length - 1;
	lines[last] = lines[last]?.slice(0, end.column - 1) ?? "";
	lines[0] = lines[0]?.slice(start.column - 1) ?? "";
	return {
		file: relative(process.cwd(), fileName),
		mutator: mutatorName,
		from: onOneLine(lines.join("\n")),
		to: onOneLine(replacement),
	};
}

/** @param {string} code */
function onOneLine(code) {
	return code.replace(/\s+/g, " ").trim();
}
