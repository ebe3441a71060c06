import { join } from "node:path";
import { parseArgs } from "node:util";
import { prepare } from "../server/prepare.js";
import { giveUp, Problem } from "../server/problem.js";
import { writeToMemory } from "./memory-folder.js";
import { emptyTally, printTally } from "./tally.js";

// The long proofs, of which `npm test` runs a short slice:
//
// npm run soak                  random sequences of commands against a simple model
// npm run soak -- waiting       the same with the waiting list
// npm run soak -- races         many at once on one seat, over HTTP, and on three servers
// npm run soak -- faults        servers killed, databases locked, full or cut off, under load
// npm run soak -- nodes         a bare copy started on each Node that will do
// npm run soak -- mutations     small wrong changes of the rules, which a test must notice; words
//                               after it choose files: `mutations app/domain` or `mutations book-slot`
//
//   --seed N      begin with the same sequences again; printed with every run
//   --minutes M   how long the sequences go on (10)
//   --times T     how often each race or fault is repeated (50)
//   --engine E    sqlite or postgresql; both when left out and TEST_POSTGRES_URL is set
//   --nodes N,N   on which Nodes (20,22,24,26)
//   --packages K  "kept": they take over the packages that are installed here, and what differs is
//                 put right; installed anew when left out

process.chdir(join(import.meta.dirname, ".."));

/** @type {Record<string, { files: string[], projects: Record<string, string>, needsBuild: boolean }>} */
const PROOFS = {
	model: {
		files: ["tests/features/model/random-sequences.test.ts"],
		projects: { sqlite: "features", postgresql: "features-postgresql" },
		needsBuild: false,
	},
	waiting: {
		files: ["tests/features/waitlist/random-waiting.test.ts"],
		projects: { sqlite: "features", postgresql: "features-postgresql" },
		needsBuild: false,
	},
	races: {
		files: ["tests/routes/races.test.ts"],
		projects: { sqlite: "routes", postgresql: "routes-postgresql" },
		needsBuild: true,
	},
	nodes: {
		files: ["tests/e2e/nodes.test.ts"],
		projects: { sqlite: "e2e" },
		needsBuild: false,
	},
	faults: {
		files: ["tests/routes/faults.test.ts", "tests/routes/real-faults.test.ts"],
		projects: { sqlite: "routes", postgresql: "routes-postgresql" },
		needsBuild: true,
	},
};

await main().catch(giveUp);

async function main() {
	const { values, positionals } = readArguments();
	if (positionals[0] === "mutations") return runMutations(positionals.slice(1));
	const proof = PROOFS[positionals[0] ?? "model"];
	const names = [...Object.keys(PROOFS), "mutations"];
	if (!proof) throw new Problem(`Choose one of: ${names.join(", ")}.`);
	const engines = values.engine ? [values.engine] : ["sqlite"];
	if (!values.engine && process.env.TEST_POSTGRES_URL && proof.projects.postgresql) {
		engines.push("postgresql");
	}
	if (engines.includes("postgresql") && !process.env.TEST_POSTGRES_URL) {
		throw new Problem("Set TEST_POSTGRES_URL to a server on which databases may be made.");
	}
	process.env.SOAK_MINUTES = values.minutes;
	process.env.SOAK_TIMES = values.times;
	process.env.SOAK_NODES = values.nodes;
	if (values.packages) process.env.SOAK_PACKAGES = values.packages;
	if (values.seed) process.env.SOAK_SEED = values.seed;
	// Whole checkouts with their packages would fill the memory.
	if (proof !== PROOFS.nodes) writeToMemory();

	await prepare({ build: proof.needsBuild });
	const { runVitest } = await import("./vitest-run.js");
	const tally = emptyTally();
	for (const engine of engines) {
		await runVitest(tally, proof.files, [proof.projects[engine] ?? engine]);
	}
	printTally(tally);
	process.exitCode = tally.failed === 0 ? 0 : 1;
}

/** @param {string[]} words */
async function runMutations(words) {
	writeToMemory();
	await prepare({ build: false });
	const { proveMutations } = await import("./mutations/mutations.js");
	process.exitCode = (await proveMutations(words)) ? 0 : 1;
}

function readArguments() {
	try {
		return parseArgs({
			allowPositionals: true,
			options: {
				seed: { type: "string" },
				minutes: { type: "string", default: "10" },
				times: { type: "string", default: "50" },
				engine: { type: "string" },
				nodes: { type: "string", default: "20,22,24,26" },
				packages: { type: "string" },
			},
		});
	} catch (error) {
		throw error instanceof TypeError ? new Problem(error.message) : error;
	}
}
