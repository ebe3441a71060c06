import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { Problem } from "./problem.js";

const STAMP = "build/stamp";

/** What the build is made from. */
const SOURCES = [
	"app",
	"public",
	"prisma/schema.prisma",
	"package.json",
	"package-lock.json",
	"remix.config.js",
	"server/build.js",
	"server/precompress.js",
	"tsconfig.json",
	"vite.config.ts",
];

/**
 * Builds the app into build/, unless the build there was made from the same sources.
 *
 * @param {(line: string) => void} say
 */
export async function buildIfStale(say) {
	if (isBuilt()) return;
	say("Building…");
	rmSync(STAMP, { force: true });
	await runBuild();
	const { precompress } = await import("./precompress.js");
	await precompress("build/client");
	writeFileSync(STAMP, fingerprint());
}

/** Whether the build that is there was made from these sources. */
export function isBuilt() {
	return existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprint();
}

async function runBuild() {
	const cli = "node_modules/@remix-run/dev/dist/cli.js";
	const child = spawn(process.execPath, [cli, "vite:build", "--logLevel", "warn"], {
		stdio: ["ignore", "inherit", "pipe"],
		env: { ...process.env, NODE_ENV: "production" },
	});
	for await (const line of createInterface(child.stderr)) {
		// A route that answers without a page has nothing for the browser; that is no warning.
		if (!line.includes("Generated an empty chunk")) console.error(line);
	}
	if (child.exitCode === null) await once(child, "exit");
	if (child.exitCode !== 0) throw new Problem("The build failed; see above.");
}

function fingerprint() {
	const hash = createHash("sha256");
	for (const file of SOURCES.flatMap(filesOf)) hash.update(`${file}\0`).update(readFileSync(file));
	return hash.digest("hex");
}

/**
 * @param {string} path of a file or a folder, or of nothing
 * @returns {string[]} the files there, sorted
 */
function filesOf(path) {
	const entry = statSync(path, { throwIfNoEntry: false });
	if (!entry || path === "app/adapters/db/generated") return [];
	if (!entry.isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesOf(`${path}/${name}`));
}
