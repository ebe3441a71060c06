import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { addPersonSchema } from "#app/features/people/add-person.schema.ts";
import { addPerson } from "#app/features/people/add-person.server.ts";
import { takeAwayAudit } from "#tests/support/without-audit.ts";
import { makeWorld } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

test("a form sent twice makes one person, written down by a member of staff", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	const id = newId();
	const person = world.newcomer({ phone: "3331234567", email: null });
	const [first, second] = await Promise.all([
		addPerson(id, person, staff),
		addPerson(id, person, staff),
	]);
	expect(first).toEqual({ applicantId: id });
	expect(second).toEqual(first);
	expect(await world.db.read.applicant.count()).toBe(1);
	const addedById = staff.staffMember.id;
	expect(await world.db.read.applicant.findFirst()).toMatchObject({ id, addedById });
	expect(await noted(world.db)).toEqual([
		{ by: `staff ${addedById}`, action: "added", what: `applicant ${id}`, details: {} },
	]);
});

test("whoever could not be written down is not said to be", async () => {
	const world = await makeWorld();
	const staff = await world.staff(["collegno"]);
	await takeAwayAudit(world.db);
	await expect(addPerson(newId(), world.newcomer(), staff)).rejects.toThrow();
	expect(await world.db.read.applicant.count()).toBe(0);
});

test("a name is enough; a contact that is there must be one", () => {
	const form = { key: newId(), givenName: " Ada ", familyName: "Neri", locale: "it" };
	expect(addPersonSchema.parse({ ...form, phone: "", email: " " })).toMatchObject({
		givenName: "Ada",
		phone: null,
		email: null,
		municipality: "",
	});
	const bad = addPersonSchema.safeParse({ ...form, phone: "domani", email: "ada@" });
	expect(bad.error?.issues.map(({ path, message }) => [path[0], message])).toEqual([
		["phone", "phone_invalid"],
		["email", "email_invalid"],
	]);
});
