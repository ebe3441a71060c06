import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));

/** What stands on a database: the same files run once per engine. */
const onADatabase = {
	include: ["tests/{features,prisma}/**/*.test.ts"],
	isolate: false, // the database client is loaded once a worker, not once a file
	globalSetup: "tests/support/template.ts",
	testTimeout: 30_000,
	hookTimeout: 30_000,
};

const SQLITE = { TEST_ENGINE: "sqlite" };

const POSTGRESQL = { TEST_ENGINE: "postgresql" };

/** On the production build, through HTTP. */
const onTheBuild = {
	isolate: false,
	globalSetup: "tests/support/template.ts",
	testTimeout: 60_000,
	hookTimeout: 60_000,
};

/** What stops servers, mounts disks or fetches programs is for `npm run soak`, which says how often. */
const exclude = process.env.SOAK_TIMES
	? []
	: ["tests/routes/real-faults.test.ts", "tests/e2e/nodes.test.ts"];

/** The features, and the races and faults through HTTP, where there is a PostgreSQL. */
const onPostgresql = [
	{
		extends: true as const,
		test: { ...onADatabase, name: "features-postgresql", env: POSTGRESQL },
	},
	{
		extends: true as const,
		test: {
			...onTheBuild,
			name: "routes-postgresql",
			include: [
				"tests/routes/{last-seats,races,faults,real-faults,statements,booked-is-shown}.test.ts",
			],
			exclude,
			env: POSTGRESQL,
		},
	},
];

export default defineConfig({
	root,
	test: {
		maxWorkers: availableParallelism(),
		setupFiles: "tests/support/no-complaints.ts",
		expect: { poll: { timeout: 10_000 } }, // what comes by itself may be slow on a busy machine
		projects: [
			{
				extends: true,
				test: {
					name: "domain",
					include: ["tests/domain/**/*.test.ts"],
					isolate: false,
					testTimeout: 30_000,
				},
			},
			{
				extends: true,
				test: {
					name: "architecture",
					include: ["tests/architecture/**/*.test.ts"],
					testTimeout: 60_000,
				},
			},
			{
				extends: true,
				test: { name: "server", include: ["tests/server/**/*.test.ts"], testTimeout: 30_000 },
			},
			{ extends: true, test: { ...onADatabase, name: "features", env: SQLITE } },
			...(process.env.TEST_POSTGRES_URL ? onPostgresql : []),
			{
				extends: true,
				test: {
					...onTheBuild,
					name: "routes",
					include: ["tests/routes/**/*.test.ts"],
					exclude,
					env: SQLITE,
				},
			},
			{
				extends: true,
				test: {
					name: "e2e",
					include: ["tests/e2e/**/*.test.ts"],
					exclude,
					globalSetup: "tests/support/template.ts",
					env: SQLITE,
					// A browser and a server are much work for the machine: last, when nothing else runs.
					sequence: { groupOrder: 1 },
					maxWorkers: availableParallelism() + 1, // they wait for timers and pages half of their time
					testTimeout: 300_000, // some walk through every page, three of them at once
					hookTimeout: 120_000,
				},
			},
		],
	},
});
