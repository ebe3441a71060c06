import { expect, test } from "vitest";
import { addStaffMember } from "#app/features/people/add-staff-member.server.ts";
import {
	findSessionStaffMember,
	insertSession,
} from "#app/features/people/session-store.server.ts";
import { signInStaff } from "#app/features/people/sign-in-staff.server.ts";
import { makeWorld, monday, type World } from "#tests/support/world.ts";

const password = "una password lunga";

const olga = {
	email: "Olga@Example.it",
	name: "Olga Operatrice",
	role: "operator",
	municipalityIds: ["collegno"],
	password,
} as const;

const attempt = (facts: Partial<Parameters<typeof signInStaff>[0]> = {}) => ({
	email: "olga@example.it",
	password,
	clientAddress: "192.0.2.1",
	...facts,
});

async function added(world: World): Promise<string> {
	const outcome = await addStaffMember(olga, world.system());
	return outcome.ok ? outcome.staffMemberId : expect.fail("not added");
}

test("the right password signs in, whatever the case of the e-mail", async () => {
	const world = await makeWorld();
	const staffMemberId = await added(world);
	expect(await signInStaff(attempt({ email: " OLGA@example.IT" }), world.system())).toEqual({
		ok: true,
		staffMemberId,
	});
});

test("a wrong password and an unknown e-mail get the same answer", async () => {
	const world = await makeWorld();
	await added(world);
	const refused = { ok: false, refusal: "wrong_credentials" };
	expect(await signInStaff(attempt({ password: "sbagliata" }), world.system())).toEqual(refused);
	expect(await signInStaff(attempt({ email: "chi@example.it" }), world.system())).toEqual(refused);
});

test("somebody disabled can't sign in, and their open session is dead", async () => {
	const world = await makeWorld();
	const staffMemberId = await added(world);
	await world.db.transaction((tx) => insertSession(tx, "session", { staffMemberId }, monday));
	expect(await findSessionStaffMember(world.db.read, "session", monday)).toMatchObject({
		municipalityIds: ["collegno"],
		role: "operator",
	});

	await world.db.transaction((tx) =>
		tx.staffMember.update({ where: { id: staffMemberId }, data: { disabledAt: new Date(0) } }),
	);

	expect(await findSessionStaffMember(world.db.read, "session", monday)).toBeNull();
	expect(await signInStaff(attempt(), world.system())).toEqual({
		ok: false,
		refusal: "wrong_credentials",
	});
});

test("after five failures the right password has to wait a quarter of an hour", async () => {
	const world = await makeWorld();
	await added(world);
	for (let failure = 0; failure < 5; failure++) {
		await signInStaff(attempt({ password: "sbagliata" }), world.system());
	}
	expect(await signInStaff(attempt(), world.system())).toEqual({
		ok: false,
		refusal: "too_many_attempts",
		until: monday.add({ minutes: 15 }),
	});
	const later = world.system(monday.add({ minutes: 15, seconds: 1 }));
	expect(await signInStaff(attempt(), later)).toMatchObject({ ok: true });
});

test("an unknown e-mail is slowed down just the same", async () => {
	const world = await makeWorld();
	const unknown = attempt({ email: "chi@example.it" });
	for (let failure = 0; failure < 5; failure++) await signInStaff(unknown, world.system());
	expect(await signInStaff(unknown, world.system())).toEqual({
		ok: false,
		refusal: "too_many_attempts",
		until: monday.add({ minutes: 15 }),
	});
});

test("guesses made together count each other", async () => {
	const world = await makeWorld();
	await added(world);
	const guesses = await Promise.all(
		Array.from({ length: 12 }, (_, index) =>
			signInStaff(attempt({ password: `tentativo ${index}` }), world.system()),
		),
	);
	const looked = guesses.filter((guess) => !guess.ok && guess.refusal === "wrong_credentials");
	expect(looked.length).toBeLessThanOrEqual(5);
});

test("many names tried from one network address are slowed down", async () => {
	const world = await makeWorld();
	await added(world);
	for (let failure = 0; failure < 20; failure++) {
		await signInStaff(attempt({ email: `nome${failure}@example.it` }), world.system());
	}
	expect(await signInStaff(attempt(), world.system())).toMatchObject({
		refusal: "too_many_attempts",
	});
	const elsewhere = attempt({ clientAddress: "192.0.2.2" });
	expect(await signInStaff(elsewhere, world.system())).toMatchObject({ ok: true });
});

test("a success forgives the failures before it", async () => {
	const world = await makeWorld();
	await added(world);
	for (let round = 0; round < 3; round++) {
		for (let failure = 0; failure < 4; failure++) {
			await signInStaff(attempt({ password: "sbagliata" }), world.system());
		}
		expect(await signInStaff(attempt(), world.system())).toMatchObject({ ok: true });
	}
});

test("attempts hold no e-mail and no address", async () => {
	const world = await makeWorld();
	await signInStaff(attempt(), world.system());
	const attempts = await world.db.read.attemptCount.findMany();
	expect(attempts).toHaveLength(2);
	expect(JSON.stringify(attempts)).not.toMatch(/olga|192\.0/i);
});
