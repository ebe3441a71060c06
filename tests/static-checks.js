import { execFile } from "node:child_process";
import { promisify } from "node:util";

/**
 * What is checked without running anything of ours. Each counts as one test.
 *
 * @type {{ name: string, command: string[] }[]}
 */
const checks = [
	{
		name: "format and lint",
		command: ["@biomejs/biome/bin/biome", "check", "--error-on-warnings", "--colors=off"],
	},
	{
		name: "layers, cycles, orphans",
		command: [
			"dependency-cruiser/bin/dependency-cruise.mjs",
			...["app", "prisma", "server", "vite.config.ts"],
			...["--config", ".dependency-cruiser.cjs", "--output-type", "err-long"],
		],
	},
	{ name: "types", command: ["typescript/bin/tsc", "--pretty", "false"] },
	{ name: "dead code and dependencies", command: ["knip/bin/knip.js", "--config", ".knip.json"] },
];

/** @param {import("./tally.js").Tally} tally */
export async function runChecks(tally) {
	await Promise.all(
		checks.map(async ({ name, command: [script = "", ...words] }) => {
			const startedAt = performance.now();
			const complaint = await run(`node_modules/${script}`, words);
			tally[complaint === null ? "passed" : "failed"] += 1;
			const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
			console.log(`${complaint === null ? "✓" : "✗"} ${name} (${seconds} s)`);
			if (complaint) console.log(complaint);
		}),
	);
}

/**
 * @param {string} script
 * @param {string[]} words
 * @returns {Promise<string | null>} what it has to complain about
 */
async function run(script, words) {
	try {
		await promisify(execFile)(process.execPath, [script, ...words], { maxBuffer: 2 ** 26 });
		return null;
	} catch (error) {
		const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
		return `${stdout}${stderr}`.trim();
	}
}
