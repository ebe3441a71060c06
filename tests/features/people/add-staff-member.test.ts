import { expect, test } from "vitest";
import { addStaffMember } from "#app/features/people/add-staff-member.server.ts";
import { makeWorld } from "#tests/support/world.ts";

const carlo = {
	email: "carlo@example.it",
	name: "Carlo Coordinatore",
	role: "coordinator",
	municipalityIds: null,
	password: "abbastanza lunga",
} as const;

test("somebody added has their role, an argon2id hash and an entry in the log", async () => {
	const world = await makeWorld();
	const outcome = await addStaffMember(carlo, world.system());
	const member = await world.db.read.staffMember.findFirstOrThrow({ include: { grants: true } });
	expect(outcome).toEqual({ ok: true, staffMemberId: member.id });
	expect(member.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
	expect(member.grants).toMatchObject([{ role: "coordinator", municipalityId: null }]);
	expect(await world.db.read.auditEntry.findMany()).toMatchObject([
		{ actorKind: "system", action: "added", subjectKind: "staff_member", subjectId: member.id },
	]);
});

test("one e-mail signs in one person", async () => {
	const world = await makeWorld();
	await addStaffMember(carlo, world.system());
	const again = await addStaffMember({ ...carlo, email: "CARLO@example.it" }, world.system());
	expect(again).toEqual({ ok: false, refusal: "email_taken" });
	expect(await world.db.read.auditEntry.count()).toBe(1);
});

test("a municipality that does not exist is named, and nobody is added", async () => {
	const world = await makeWorld();
	const outcome = await addStaffMember(
		{ ...carlo, municipalityIds: ["collegno", "torino"] },
		world.system(),
	);
	expect(outcome).toEqual({
		ok: false,
		refusal: "unknown_municipalities",
		municipalityIds: ["torino"],
	});
	expect(await world.db.read.staffMember.count()).toBe(0);
});

test("a short password is refused", async () => {
	const world = await makeWorld();
	const outcome = await addStaffMember({ ...carlo, password: "corta" }, world.system());
	expect(outcome).toEqual({ ok: false, refusal: "password_too_short" });
});
