import { expect, test } from "vitest";
import { foldName } from "#app/domain/people/name.ts";
import { isSamePerson, safeContactStands } from "#app/features/enrolment/same-person.server.ts";
import { codeBornOn } from "#tests/domain/enrolment/fiscal-code-builder.ts";
import { makeWorld, vault } from "#tests/support/world.ts";

const fiscalCode = codeBornOn("80A41");
const maria = { givenName: "Maria", familyName: "Rossi", fiscalCode };

test("whoever has given a fiscal code is told by that alone", () => {
	const known = {
		searchName: foldName("Rossi Maria"),
		fiscalCodeHash: vault.digest("fiscal-code", fiscalCode),
	};
	expect(isSamePerson(known, maria, vault)).toBe(true);
	expect(isSamePerson(known, { ...maria, givenName: "Marì", familyName: "Re" }, vault)).toBe(true);
	expect(isSamePerson(known, { ...maria, fiscalCode: codeBornOn("80A42") }, vault)).toBe(false);
});

test("whoever has given none is told by both names, however they are written", () => {
	const known = { searchName: foldName("D'Angelo Zoè"), fiscalCodeHash: null };
	const typed = { givenName: "ZOE", familyName: "d'angelo", fiscalCode };
	expect(isSamePerson(known, typed, vault)).toBe(true);
	expect(isSamePerson(known, { ...typed, givenName: "Ada" }, vault)).toBe(false);
	expect(isSamePerson(known, { ...typed, familyName: "Rossi" }, vault)).toBe(false);
});

test("safe contact stands for whoever is signed in and wants it, not for others they enrol, nor strangers", async () => {
	const world = await makeWorld();
	const { givenName, familyName } = maria;
	const wants = await world.applicant({ givenName, familyName, safeContact: true });
	const wantsNot = await world.applicant({ givenName, familyName });
	expect(await safeContactStands(maria, world.visitor(wants))).toBe(true);
	expect(await safeContactStands({ ...maria, givenName: "Ada" }, world.visitor(wants))).toBe(false);
	expect(await safeContactStands(maria, world.visitor(wantsNot))).toBe(false);
	expect(await safeContactStands(maria, world.visitor("gone"))).toBe(false);
	expect(await safeContactStands(maria, world.visitor())).toBe(false);
});
