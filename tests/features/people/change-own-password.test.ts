import { expect, test } from "vitest";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { addStaffMember } from "#app/features/people/add-staff-member.server.ts";
import {
	type ChangeOwnPassword,
	changeOwnPassword,
} from "#app/features/people/change-own-password.server.ts";
import { insertSession } from "#app/features/people/session-store.server.ts";
import { signInStaff } from "#app/features/people/sign-in-staff.server.ts";
import { makeWorld, monday } from "#tests/support/world.ts";

const current = "una password lunga";
const password = "un'altra, lunga";
const clientAddress = "192.0.2.1";

/** Olga, signed in at three browsers. */
async function withOlga() {
	const world = await makeWorld();
	const email = "olga@example.it";
	const added = await addStaffMember(
		{ email, name: "Olga", role: "operator", municipalityIds: ["collegno"], password: current },
		world.system(),
	);
	if (!added.ok) throw new Error(added.refusal);
	const { staffMemberId } = added;
	const { staffMember: other } = await world.staff();
	await world.db.transaction(async (tx) => {
		for (const id of ["here", "elsewhere", "phone"]) {
			await insertSession(tx, id, { staffMemberId }, monday);
		}
		await insertSession(tx, "of another", { staffMemberId: other.id }, monday);
	});
	const context: StaffContext = {
		...world.system(),
		staffMember: {
			id: staffMemberId,
			name: "Olga",
			role: "operator",
			municipalityIds: ["collegno"],
		},
	};
	const change = (facts: Partial<ChangeOwnPassword> = {}, now = monday) =>
		changeOwnPassword(
			{
				current,
				password,
				again: facts.password ?? password,
				sessionId: "here",
				clientAddress,
				...facts,
			},
			{ ...context, now },
		);
	const signIn = (attempt: string) =>
		signInStaff({ email, password: attempt, clientAddress: "198.51.100.1" }, world.system());
	const sessions = async () =>
		(await world.db.read.session.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id);
	return { world, staffMemberId, change, signIn, sessions };
}

test("the new password signs in from then on, the old one no more, and every other browser is out", async () => {
	const { world, staffMemberId, change, signIn, sessions } = await withOlga();
	expect(await change()).toEqual({ ok: true });
	expect(await signIn(password)).toMatchObject({ ok: true });
	expect(await signIn(current)).toEqual({ ok: false, refusal: "wrong_credentials" });
	expect(await sessions()).toEqual(["here", "of another"]);
	expect(
		await world.db.read.auditEntry.findMany({ where: { action: "password_changed" } }),
	).toMatchObject([
		{ actorKind: "staff", actorId: staffMemberId, subjectKind: "staff_member", at: toDate(monday) },
	]);
});

test.each([
	["eleven letters are too few", { password: "undici lett" }, "too_short"],
	["what is typed a second time has to be the same", { again: `${password}!` }, "not_the_same"],
	["the current password has to be the right one", { current: "non è questa" }, "wrong_password"],
	["the one there is is no other", { password: current }, "the_old_one"],
])("%s, and nothing changes", async (_, facts, refusal) => {
	const { world, change, signIn, sessions } = await withOlga();
	expect(await change(facts)).toEqual({ ok: false, refusal });
	expect(await signIn(current)).toMatchObject({ ok: true });
	expect(await sessions()).toEqual(["elsewhere", "here", "of another", "phone"]);
	expect(await world.db.read.auditEntry.count({ where: { action: "password_changed" } })).toBe(0);
});

test("twelve letters are enough", async () => {
	const { change } = await withOlga();
	expect(await change({ password: "dodici lette" })).toEqual({ ok: true });
});

test("after five wrong guesses the right password has to wait a quarter of an hour", async () => {
	const { change } = await withOlga();
	for (let guess = 0; guess < 5; guess += 1) {
		expect(await change({ current: `tentativo ${guess}` })).toMatchObject({
			refusal: "wrong_password",
		});
	}
	const until = monday.add({ minutes: 15 });
	const tooMany = { ok: false, refusal: "too_many_attempts", until };
	expect(await change()).toEqual(tooMany);
	expect(await change({}, until.subtract({ seconds: 1 }))).toEqual(tooMany);
	expect(await change({}, until)).toEqual({ ok: true });
});

test("what is refused before the password is looked at is no guess", async () => {
	const { world, change } = await withOlga();
	for (let time = 0; time < 6; time += 1) {
		await change({ password: "corta" });
		await change({ again: "diversa" });
	}
	expect(await world.db.read.attemptCount.count()).toBe(0);
	expect(await change()).toEqual({ ok: true });
	expect(await world.db.read.attemptCount.count()).toBe(0);
});

test("whoever knows the password and chooses the old one again has guessed nothing", async () => {
	const { world, change } = await withOlga();
	await change({ current: "non è questa" });
	const counts = async () =>
		(await world.db.read.attemptCount.findMany()).map(({ count }) => count);
	expect(await counts()).toEqual([1, 1]);
	expect(await change({ password: current })).toMatchObject({ refusal: "the_old_one" });
	// The wrong guess still counts for the network it came from.
	expect(await counts()).toEqual([1]);
});
