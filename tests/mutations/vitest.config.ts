import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import type { Reporter, Vitest } from "vitest/node";

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * The tests that a wrong change must make fail: those of single sentences. What runs at random or
 * starts processes of its own would catch much more, but slowly, and without saying which rule broke.
 */
const TESTS = {
	domain: { include: ["tests/domain/**/*.test.ts"] },
	features: {
		include: ["tests/features/**/*.test.ts"],
		exclude: ["tests/features/{db,model}/**", "tests/features/waitlist/random-waiting.test.ts"],
		globalSetup: "tests/support/template.ts",
		env: { TEST_ENGINE: "sqlite" },
		// On a busy machine a slow test is no test that noticed something.
		testTimeout: 300_000,
		hookTimeout: 300_000,
	},
};

/** Without it, a file that can't be loaded any more would count as one whose tests all pass. */
function loadErrors(): Reporter {
	let vitest: Vitest;
	return {
		onInit(started) {
			vitest = started;
		},
		onTestModuleEnd(module) {
			for (const error of module.errors()) vitest.state.catchError(error, "Load Error");
		},
	};
}

export default defineConfig({
	root,
	test: {
		...TESTS[process.env.MUTATED === "features" ? "features" : "domain"],
		isolate: false,
		setupFiles: ["tests/support/no-complaints.ts", "tests/mutations/same-examples.ts"],
		reporters: [loadErrors()],
	},
});
