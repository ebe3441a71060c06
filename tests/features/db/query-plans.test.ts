import { expect, onTestFinished, test } from "vitest";
import { connect } from "#prisma/connection.js";
import { fill } from "#tests/bench/fill.ts";
import { operations } from "#tests/bench/operations.ts";
import { makeTestDatabaseUrl } from "#tests/support/database.ts";
import { openListening } from "#tests/support/statements.ts";
import { makeWorld, monday } from "#tests/support/world.ts";

/** Whatever grows with the years. */
const LARGE = ["Slot", "Booking", "Message", "Applicant", "NameEntry"];

/** In SQLite's words: a whole table, or all the slots that an office or a service ever had. */
const READS_ALL =
	/^(?:SCAN (?:main\.)?(\w+)|SEARCH (?:main\.)?(\w+) USING .*Slot_\w+ \((?:officeId|serviceId)=\?(?: AND serviceId=\?)?\))/;

/** The large tables that a statement reads from end to end, by the engine's own plan. */
async function fullScans(
	connection: Awaited<ReturnType<typeof connect>>,
	statement: string,
): Promise<string[]> {
	const { sql } = connection;
	if (!/^\s*(SELECT|UPDATE|DELETE)/i.test(statement) || / WHERE 1=0 /.test(statement)) return [];
	if (sql.engine === "postgresql") {
		const values = (statement.match(/\$\d+/g) ?? []).length;
		const name = `plan_${Math.random().toString(36).slice(2)}`;
		await sql.run(`SET plan_cache_mode = force_generic_plan; SET enable_seqscan = off`);
		await sql.run(`PREPARE ${name} AS ${statement}`);
		const highest = Math.max(
			0,
			...[...statement.matchAll(/\$(\d+)/g)].map(([, number]) => Number(number)),
		);
		const nulls = values > 0 ? `(${Array(highest).fill("NULL").join(", ")})` : "";
		const plan = await sql.rows(`EXPLAIN EXECUTE ${name}${nulls}`);
		return plan
			.map(([line]) => /Seq Scan on "?(\w+)"?/.exec(String(line))?.[1] ?? "")
			.filter((table) => LARGE.includes(table));
	}
	const tableOf = new Map(
		[
			...statement.matchAll(
				/(?:FROM|JOIN)\s+(?:[`"]main[`"]\.)?[`"](\w+)[`"]\s+(?:AS\s+)?[`"]?(\w+)[`"]?/gi,
			),
		].map(([, table = "", alias = ""]) => [alias, table] as const),
	);
	const plan = await sql.rows(`EXPLAIN QUERY PLAN ${statement.replaceAll("?", "1")}`);
	return plan
		.map(
			(row) =>
				READS_ALL.exec(String(row.at(-1)))
					?.slice(1)
					.find(Boolean) ?? "",
		)
		.map((name) => tableOf.get(name) ?? name)
		.filter((table) => LARGE.includes(table));
}

test.each(Object.keys(operations))("%s reads no large table from end to end", async (name) => {
	const databaseUrl = await makeTestDatabaseUrl();
	const { db, statements } = await openListening(databaseUrl);
	const world = await makeWorld(db);
	await fill(databaseUrl, { slots: 3000, bookings: 3000, desks: 4 }, monday.epochMilliseconds);
	const { staffMember } = await world.staff(["collegno"]);
	statements.length = 0;
	await operations[name]?.({ db, now: monday, staffMemberId: staffMember.id }, 1);
	expect(statements.length).toBeGreaterThan(0);

	const connection = await connect(databaseUrl);
	onTestFinished(() => connection.close());
	for (const statement of new Set(statements)) {
		expect(await fullScans(connection, statement), statement).toEqual([]);
	}
});

test("a table that is read from end to end is noticed", async () => {
	const databaseUrl = await makeTestDatabaseUrl();
	const connection = await connect(databaseUrl);
	onTestFinished(() => connection.close());
	const scan = `SELECT t0."id" FROM "Booking" AS t0 WHERE t0."moves" = 3`;
	expect(await fullScans(connection, scan)).toEqual(["Booking"]);
});
