import { readFileSync } from "node:fs";

/** @typedef {"sqlite" | "postgresql"} Engine */

export const engines = /** @type {const} */ (["sqlite", "postgresql"]);

const folder = import.meta.dirname;

/**
 * The one schema, as it reads for an engine. The provider and the place of the client are literals
 * in Prisma, so PostgreSQL's copy has them replaced.
 *
 * @param {Engine} engine
 */
export function schemaFor(engine) {
	return readFileSync(`${folder}/schema.prisma`, "utf8")
		.replace('provider = "sqlite"', `provider = "${engine}"`)
		.replace(/output(\s*)= ".*"/, `output$1= "${clientFolder(engine)}"`);
}

/** @param {Engine} engine */
export function clientFolder(engine) {
	return `${folder}/../app/adapters/db/generated/${engine}`.replaceAll("\\", "/");
}

/** @param {Engine} engine */
export function migrationsFolder(engine) {
	return `${folder}/migrations/${engine}`;
}

/**
 * @param {string} databaseUrl
 * @returns {Engine}
 */
export function engineOf(databaseUrl) {
	return /^postgres(ql)?:/.test(databaseUrl) ? "postgresql" : "sqlite";
}
