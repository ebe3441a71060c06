import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { examineDatabase } from "#app/features/health/examine-database.server.ts";
import { makeWorld } from "#tests/support/world.ts";
import { makeDatabase } from "./bench-database.ts";
import { fill } from "./fill.ts";
import { operations, operationsWithoutPlan, type Scene } from "./operations.ts";

// npm run bench -- scale    how much slower is each thing with a million slots and a million bookings
//                           than with a thousand?
//
//   --rows N      of each, in the large database (1000000)
//   --engine E    sqlite (as it is) or postgresql (at TEST_POSTGRES_URL)

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: {
		rows: { type: "string", default: "1000000" },
		engine: { type: "string", default: "sqlite" },
	},
});
if (positionals[0] !== "scale") throw new Error("npm run bench -- scale [--rows N] [--engine E]");

const TURNS = 40;

const small = await measure(1000);
const large = await measure(Number(values.rows));
console.log(`\n${values.engine}: milliseconds (median of ${TURNS}), and the factor`);
for (const name of Object.keys(small.times)) {
	const [little, much] = [small.times[name] ?? 0, large.times[name] ?? 0];
	const factor = (much / little).toFixed(1);
	console.log(
		`${name.padEnd(28)} ${little.toFixed(2).padStart(9)} ${much.toFixed(2).padStart(9)}   × ${factor}`,
	);
}
console.log(`doctor: ${small.doctor.toFixed(0)} ms and ${large.doctor.toFixed(0)} ms`);

async function measure(rows: number) {
	const place = await makeDatabase(values.engine);
	const db = await openDatabase(place.url);
	try {
		const now = Temporal.Now.instant();
		const world = await makeWorld(db);
		const startedAt = performance.now();
		await fill(place.url, { slots: rows, bookings: rows, desks: 4 }, now.epochMilliseconds);
		const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
		console.log(`${rows} slots and ${rows} bookings written in ${seconds} s`);
		const { staffMember } = await world.staff(["collegno"]);
		const scene: Scene = { db, now, staffMemberId: staffMember.id };
		const times: Record<string, number> = {};
		for (const [name, operation] of Object.entries({ ...operations, ...operationsWithoutPlan })) {
			const taken: number[] = [];
			await operation(scene, TURNS); // the first time also loads code
			for (let turn = 0; turn < TURNS; turn++) {
				const begun = performance.now();
				await operation(scene, turn);
				taken.push(performance.now() - begun);
			}
			times[name] = taken.sort((a, b) => a - b)[TURNS / 2] ?? 0;
		}
		const begun = performance.now();
		const { findings } = await examineDatabase({ db, now });
		const doctor = performance.now() - begun;
		if (findings.length > 0) throw new Error(JSON.stringify(findings));
		return { times, doctor };
	} finally {
		await db.close();
		await place.drop();
	}
}
