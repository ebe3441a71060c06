import { expect, test } from "vitest";
import {
	addStaffMember,
	addStaffMemberForDesk,
} from "#app/features/people/add-staff-member.server.ts";
import { signInStaff } from "#app/features/people/sign-in-staff.server.ts";
import { takeAwayAudit } from "#tests/support/without-audit.ts";
import { makeWorld } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

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
	expect(await noted(world.db)).toEqual([
		{
			by: "system",
			action: "added",
			what: `staff_member ${member.id}`,
			details: { role: "coordinator" },
		},
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

const { password: _, ...olga } = { ...carlo, email: "olga@example.it", role: "operator" as const };

test("a coordinator of all gives a sign-in, with a password that is told once and works", async () => {
	const world = await makeWorld();
	const staff = await world.staff(null);
	const coordinator = {
		...staff,
		staffMember: { ...staff.staffMember, role: "coordinator" as const },
	};
	const added = await addStaffMemberForDesk(olga, coordinator);
	if (!added.ok) expect.fail(added.refusal);
	const { staffMemberId, password } = added;
	const attempt = { email: olga.email, password, clientAddress: "192.0.2.1" };
	expect(await signInStaff(attempt, world.system())).toEqual({ ok: true, staffMemberId });
	expect(await noted(world.db)).toEqual([
		{
			by: `staff ${staff.staffMember.id}`,
			action: "added",
			what: `staff_member ${staffMemberId}`,
			details: { role: "operator" },
		},
	]);
	expect(await addStaffMemberForDesk(olga, coordinator)).toEqual({
		ok: false,
		refusal: "email_taken",
	});
	const elsewhere = { ...olga, email: "ugo@example.it", municipalityIds: ["torino"] };
	expect(await addStaffMemberForDesk(elsewhere, coordinator)).toEqual({
		ok: false,
		refusal: "unknown_municipalities",
	});
});

test("an operator, and a coordinator of some municipalities, give nobody a sign-in", async () => {
	const world = await makeWorld();
	const operator = await world.staff(null);
	const local = await world.staff(["collegno"]);
	const refused = { ok: false, refusal: "not_a_coordinator" };
	expect(await addStaffMemberForDesk(olga, operator)).toEqual(refused);
	const staffMember = { ...local.staffMember, role: "coordinator" as const };
	expect(await addStaffMemberForDesk(olga, { ...local, staffMember })).toEqual(refused);
	expect(await world.db.read.staffMember.count({ where: { email: olga.email } })).toBe(0);
});

test("what fails for another reason is not called an e-mail that is taken", async () => {
	const world = await makeWorld();
	await takeAwayAudit(world.db);
	await expect(addStaffMember(carlo, world.system())).rejects.toThrow();
	expect(await world.db.read.staffMember.count()).toBe(0);
});

test("a short password is refused", async () => {
	const world = await makeWorld();
	const outcome = await addStaffMember({ ...carlo, password: "corta" }, world.system());
	expect(outcome).toEqual({ ok: false, refusal: "password_too_short" });
});
