import { expect, test } from "vitest";
import { notePasswordAttempt } from "#app/features/people/password-attempts.server.ts";
import { makeWorld, monday, type World } from "#tests/support/world.ts";

const olga = { email: "olga@example.it", clientAddress: "192.0.2.1" };

const at = (world: World, minutes = 0) => world.system(monday.add({ minutes }));

test("the sixth attempt for one e-mail within a quarter of an hour is one too many, whatever the address", async () => {
	const world = await makeWorld();
	for (let count = 1; count <= 5; count += 1) {
		const attempt = { ...olga, clientAddress: `192.0.2.${count}` };
		expect(await notePasswordAttempt(attempt, at(world))).not.toBeNull();
	}
	const sixth = { ...olga, clientAddress: "192.0.2.6" };
	expect(await notePasswordAttempt(sixth, at(world))).toBeNull();
	expect(
		await notePasswordAttempt({ ...sixth, email: "ugo@example.it" }, at(world)),
	).not.toBeNull();
});

test("the twenty-first attempt from one address is one too many, whatever the e-mail", async () => {
	const world = await makeWorld();
	for (let count = 1; count <= 20; count += 1) {
		const attempt = { ...olga, email: `${count}@example.it` };
		expect(await notePasswordAttempt(attempt, at(world))).not.toBeNull();
	}
	const next = { ...olga, email: "21@example.it" };
	expect(await notePasswordAttempt(next, at(world))).toBeNull();
	expect(
		await notePasswordAttempt({ ...next, clientAddress: "192.0.2.2" }, at(world)),
	).not.toBeNull();
});

test("one that is refused is not counted: whoever waits the quarter of an hour is let in", async () => {
	const world = await makeWorld();
	for (let count = 1; count <= 5; count += 1) await notePasswordAttempt(olga, at(world));
	for (const minutes of [5, 10, 15]) {
		expect(await notePasswordAttempt(olga, at(world, minutes))).toBeNull();
	}
	expect(await world.db.read.attempt.count()).toBe(10);
	const later = world.system(monday.add({ minutes: 15, seconds: 1 }));
	expect(await notePasswordAttempt(olga, later)).not.toBeNull();
});

test("a success takes back its own notes and all that were for the e-mail, none of the address's others", async () => {
	const world = await makeWorld();
	await notePasswordAttempt({ ...olga, email: "ugo@example.it" }, at(world));
	await notePasswordAttempt(olga, at(world));
	const attempt = await notePasswordAttempt(olga, at(world));
	if (!attempt) throw new Error("refused");
	expect(await world.db.read.attempt.count()).toBe(6);
	await world.db.transaction(attempt.succeed);
	const left = await world.db.read.attempt.groupBy({ by: ["key"], _count: true });
	expect(left.map(({ _count }) => _count).sort()).toEqual([1, 2]);
});

test("attempts made together count each other", async () => {
	const world = await makeWorld();
	const outcomes = await Promise.all(
		Array.from({ length: 9 }, () => notePasswordAttempt(olga, at(world))),
	);
	expect(outcomes.filter((outcome) => outcome !== null).length).toBeLessThanOrEqual(5);
});

test("only digests are kept of who tries and from where", async () => {
	const world = await makeWorld();
	await notePasswordAttempt(olga, at(world));
	const rows = JSON.stringify(await world.db.read.attempt.findMany());
	expect(rows).not.toContain("olga");
	expect(rows).not.toContain("192.0.2.1");
});
