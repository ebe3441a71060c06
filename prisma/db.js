import { existsSync } from "node:fs";
import { join } from "node:path";
import { giveUp, Problem } from "../server/problem.js";
import { deployMigrations, migrationStatus } from "./migrate.js";
import { writeMigration } from "./new-migration.js";

const USAGE = `npm run db -- status        which migrations the database has and lacks
npm run db -- deploy        apply those it lacks
npm run db -- new <name>    write a migration from the last one to schema.prisma`;

process.chdir(join(import.meta.dirname, ".."));
if (existsSync(".env")) process.loadEnvFile(".env");

await main(process.argv.slice(2)).catch(giveUp);

/** @param {string[]} words */
async function main([command, name]) {
	const { DATABASE_URL, DATA_DIR, TEST_POSTGRES_URL } = process.env;
	const databaseUrl = DATABASE_URL || `file:${join(DATA_DIR || "data", "pratico.db")}`;
	if (command === "status") {
		const { applied, pending } = await migrationStatus(databaseUrl);
		for (const migration of applied) console.log(`applied  ${migration}`);
		for (const migration of pending) console.log(`pending  ${migration}`);
	} else if (command === "deploy") {
		const applied = await deployMigrations(databaseUrl);
		for (const migration of applied) console.log(`applied  ${migration}`);
		if (applied.length === 0) console.log("The database is up to date.");
	} else if (command === "new" && name) {
		for (const file of await writeMigration(name, TEST_POSTGRES_URL))
			console.log(`wrote    ${file}`);
		console.log("Read both, add what schema.prisma can't say (CHECKs), then: npm run db -- deploy");
	} else {
		throw new Problem(USAGE);
	}
}
