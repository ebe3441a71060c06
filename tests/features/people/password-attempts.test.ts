import { expect, test } from "vitest";
import { notePasswordAttempt } from "#app/features/people/password-attempts.server.ts";
import { makeWorld, monday, type World } from "#tests/support/world.ts";

const olga = { email: "olga@example.it", clientAddress: "192.0.2.1" };

const until = monday.add({ minutes: 15 });
const tooMany = { ok: false, until };

const counts = async (world: World) =>
	(await world.db.read.attemptCount.findMany()).map(({ count }) => count).sort((a, b) => a - b);

test("the sixth attempt for one e-mail is one too many, however it is written and wherever it comes from", async () => {
	const world = await makeWorld();
	const from = (count: number, email = olga.email) =>
		notePasswordAttempt({ email, clientAddress: `192.0.2.${count}` }, world.system());
	for (let count = 1; count <= 5; count += 1) expect(await from(count)).toMatchObject({ ok: true });
	expect(await from(6)).toEqual(tooMany);
	expect(await from(7, "OLGA@Example.it")).toEqual(tooMany);
	expect(await from(8, "ugo@example.it")).toMatchObject({ ok: true });
});

test("letters that are one to the sign-in are one to the count: the sign of Kelvin is a k, an ß no ss", async () => {
	const world = await makeWorld();
	const from = (count: number, email: string) =>
		notePasswordAttempt({ email, clientAddress: `192.0.2.${count}` }, world.system());
	for (let count = 1; count <= 5; count += 1) await from(count, "kira.strasse@example.it");
	expect(await from(6, "\u212aira.strasse@example.it")).toEqual(tooMany);
	expect(await from(7, "kira.straße@example.it")).toMatchObject({ ok: true });
});

test("the twenty-first attempt from one address is one too many, whatever the e-mail", async () => {
	const world = await makeWorld();
	const of = (count: number, clientAddress = olga.clientAddress) =>
		notePasswordAttempt({ email: `${count}@example.it`, clientAddress }, world.system());
	for (let count = 1; count <= 20; count += 1) expect(await of(count)).toMatchObject({ ok: true });
	expect(await of(21)).toEqual(tooMany);
	expect(await of(21, "192.0.2.2")).toMatchObject({ ok: true });
});

test("one that is refused is not counted: whoever waits the quarter of an hour is let in", async () => {
	const world = await makeWorld();
	for (let count = 1; count <= 5; count += 1) await notePasswordAttempt(olga, world.system());
	for (const seconds of [1, 300, 899]) {
		const again = world.system(monday.add({ seconds }));
		expect(await notePasswordAttempt(olga, again)).toEqual(tooMany);
	}
	expect(await counts(world)).toEqual([5, 5]);
	expect(await notePasswordAttempt(olga, world.system(until))).toMatchObject({ ok: true });
});

test("a success takes back its own note and all that were for the e-mail, none of the address's others", async () => {
	const world = await makeWorld();
	await notePasswordAttempt({ ...olga, email: "ugo@example.it" }, world.system());
	await notePasswordAttempt(olga, world.system());
	const attempt = await notePasswordAttempt(olga, world.system());
	if (!attempt.ok) throw new Error("refused");
	expect(await counts(world)).toEqual([1, 2, 3]);
	await world.db.transaction(attempt.succeed);
	expect(await counts(world)).toEqual([1, 2]);
});

test("of nine attempts made together, five are let through", async () => {
	const world = await makeWorld();
	const outcomes = await Promise.all(
		Array.from({ length: 9 }, () => notePasswordAttempt(olga, world.system())),
	);
	expect(outcomes.filter(({ ok }) => ok)).toHaveLength(5);
});

test("only digests are kept of the account tried and of the address it was tried from", async () => {
	const world = await makeWorld();
	await notePasswordAttempt(olga, world.system());
	const rows = JSON.stringify(await world.db.read.attemptCount.findMany());
	expect(rows).not.toContain("olga");
	expect(rows).not.toContain("192.0.2.1");
});
