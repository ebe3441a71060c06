import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { clientFolder, engines, schemaFor } from "./schema.js";

const root = join(import.meta.dirname, "..");
const stampFile = join(root, "app/adapters/db/generated/stamp");

/**
 * Writes a Prisma client per engine from the one schema, unless they are up to date.
 *
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function generateClients() {
	if (areGenerated()) return false;
	rmSync(stampFile, { force: true });
	await Promise.all(engines.map(generate));
	writeFileSync(stampFile, fingerprint());
	return true;
}

/** Whether the clients that are there were made from this schema, by this Prisma. */
export function areGenerated() {
	return existsSync(stampFile) && readFileSync(stampFile, "utf8") === fingerprint();
}

/** @param {import("./schema.js").Engine} engine */
async function generate(engine) {
	const folder = join(root, "node_modules/.cache/prisma-schemas", engine);
	mkdirSync(folder, { recursive: true });
	const schema = join(folder, "schema.prisma");
	writeFileSync(schema, schemaFor(engine));
	rmSync(clientFolder(engine), { recursive: true, force: true });
	const cli = createRequire(import.meta.url).resolve("prisma/build/index.js");
	await promisify(execFile)(process.execPath, [cli, "generate", "--schema", schema, "--no-hints"], {
		cwd: root,
		env: {
			...process.env,
			// Generating does not use the schema engine, but would download it if none were named.
			PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
			CHECKPOINT_DISABLE: "1",
		},
	});
}

/**
 * Of what they are made from, wherever it lies. Prisma's version is the lock's: where nothing is
 * generated it may not be installed.
 */
function fingerprint() {
	const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
	const { version } = lock.packages["node_modules/prisma"];
	const schema = readFileSync(join(root, "prisma/schema.prisma"));
	return createHash("sha256").update(`${version} ${engines}`).update(schema).digest("hex");
}

if (process.argv[1] === import.meta.filename) await generateClients();
