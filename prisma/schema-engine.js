import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import { engineOf, schemaFor } from "./schema.js";

/** @typedef {import("@prisma/driver-adapter-utils").SqlDriverAdapter} SqlDriverAdapter */

/** @type {Promise<void> | undefined} */
let loaded;

/**
 * The SQL that turns the schema of a database into that of schema.prisma; empty when they agree.
 * Asks Prisma's own engine, in its WebAssembly form: nothing is downloaded.
 *
 * @param {string} databaseUrl
 */
export async function diffToSchema(databaseUrl) {
	const schema = { path: "schema.prisma", content: schemaFor(engineOf(databaseUrl)) };
	const factory = factoryFor(databaseUrl);
	const engine = await openEngine(schema, factory);
	try {
		const { exitCode, stdout } = await engine.diff({
			from: { tag: "schemaDatasource", files: [schema], configDir: "." },
			to: { tag: "schemaDatamodel", files: [schema] },
			script: true,
			exitCode: true,
			filters: { externalTables: [], externalEnums: [] },
		});
		return exitCode === 0 ? "" : (stdout ?? "");
	} finally {
		await factory.dispose();
	}
}

/**
 * @param {{ path: string, content: string }} schema
 * @param {ReturnType<typeof factoryFor>} factory
 */
async function openEngine(schema, factory) {
	loaded ??= load();
	await loaded;
	return engineModule.SchemaEngine.new(
		{ datamodels: [[schema.path, schema.content]] },
		() => {},
		bindMigrationAwareSqlAdapterFactory(factory),
	);
}

/**
 * The package's own loader imports the .wasm file as a module, which only bundlers can do. The
 * module can be set up once in a process.
 */
async function load() {
	const bindings = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm");
	const file = join(dirname(bindings), "schema_engine_bg.wasm");
	const { instance } = await WebAssembly.instantiate(await readFile(file), {
		"./schema_engine_bg.js": engineModule,
	});
	engineModule.__wbg_set_wasm(instance.exports);
	/** @type {() => void} */ (instance.exports.__wbindgen_start)();
}

/**
 * A driver adapter that the engine can describe a database through, and whose connections can be
 * closed.
 *
 * @param {string} databaseUrl
 * @returns {import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory & { dispose: () => Promise<unknown> }}
 */
function factoryFor(databaseUrl) {
	/** @type {SqlDriverAdapter[]} */
	const open = [];
	const isPostgresql = engineOf(databaseUrl) === "postgresql";
	const factory = isPostgresql
		? new PrismaPg({ connectionString: databaseUrl, max: 1 })
		: new PrismaBetterSqlite3({ url: databaseUrl });
	return {
		provider: factory.provider,
		adapterName: factory.adapterName,
		async connect() {
			const adapter = isPostgresql
				? describablePostgresql(await /** @type {PrismaPg} */ (factory).connect())
				: describableSqlite(await factory.connect());
			open.push(adapter);
			return adapter;
		},
		connectToShadowDb: () => factory.connectToShadowDb(),
		dispose: () => Promise.all(open.map((adapter) => adapter.dispose())),
	};
}

/**
 * The engine asks for the SQL of an index with its name in double quotes, which today's SQLite
 * takes for a column.
 *
 * @param {SqlDriverAdapter} adapter
 */
function describableSqlite(adapter) {
	const queryRaw = adapter.queryRaw.bind(adapter);
	adapter.queryRaw = (query) =>
		queryRaw({ ...query, sql: query.sql.replace(/(type = 'index' AND name = )"(.*)"/, "$1'$2'") });
	return adapter;
}

/**
 * PostgreSQL's catalogue has columns of its one-byte type "char". The adapter doesn't know it; the
 * engine expects a character.
 *
 * @param {Awaited<ReturnType<PrismaPg["connect"]>>} adapter
 */
function describablePostgresql(adapter) {
	const CHAR = 18;
	const TEXT = 25;
	const pool = adapter.underlyingDriver();
	/** @type {number[]} the columns of the last answer that were of that type */
	let characters = [];
	/** @type {(query: import("pg").QueryConfig) => Promise<import("pg").QueryArrayResult>} */
	const poolQuery = pool.query.bind(pool);
	Object.assign(pool, {
		async query(/** @type {import("pg").QueryConfig} */ query) {
			const result = await poolQuery(query);
			characters = [];
			for (const [index, field] of result.fields.entries()) {
				if (field.dataTypeID !== CHAR) continue;
				field.dataTypeID = TEXT;
				characters.push(index);
			}
			return result;
		},
	});
	const queryRaw = adapter.queryRaw.bind(adapter);
	adapter.queryRaw = async (query) => {
		const result = await queryRaw(query);
		for (const index of characters) result.columnTypes[index] = ColumnTypeEnum.Character;
		return result;
	};
	return adapter;
}
