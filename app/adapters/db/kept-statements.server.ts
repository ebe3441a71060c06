import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";

/** So many statements stay prepared on a connection; then the one that was not used for longest goes. */
const KEPT = 300;

type Values = readonly unknown[];

/** What the adapter uses of a statement of better-sqlite3 once its values are bound. */
type Bound = {
	readonly reader: boolean;
	run(): unknown;
	columns(): unknown;
	raw(): { all(): unknown };
};

type Statement = {
	readonly reader: boolean;
	bind(values: Values): Bound;
	run(...values: Values[]): unknown;
	columns(): unknown;
	raw(): { all(values: Values): unknown };
};

type Driver = { prepare(sql: string): Pick<Statement, "bind" | "run"> };

/**
 * Prepares a statement once per connection and text. The adapter alone does it at every use, which
 * takes SQLite longer than most statements take to run.
 */
export class SqliteWithKeptStatements extends PrismaBetterSqlite3 {
	override async connect() {
		const adapter = await super.connect();
		keepStatements((adapter as typeof adapter & { client: Driver }).client);
		return adapter;
	}
}

function keepStatements(driver: Driver): void {
	const prepareAnew = driver.prepare.bind(driver) as (sql: string) => Statement;
	const kept = new Map<string, Statement>();
	driver.prepare = (sql) => {
		const statement = kept.get(sql) ?? prepareAnew(sql);
		if (sql.startsWith("PRAGMA")) return statement; // some are carried out as they are prepared
		kept.delete(sql);
		kept.set(sql, statement); // now the last to go
		if (kept.size > KEPT) kept.delete(kept.keys().next().value as string);
		return withValues(statement);
	};
}

/** A statement of the driver is bound for good or gets its values at each use: here at each use. */
function withValues(statement: Statement): Pick<Statement, "bind" | "run"> {
	return {
		run: () => statement.run(),
		bind: (values) => ({
			reader: statement.reader,
			run: () => statement.run(values),
			columns: () => statement.columns(),
			raw: () => ({ all: () => statement.raw().all(values) }),
		}),
	};
}
