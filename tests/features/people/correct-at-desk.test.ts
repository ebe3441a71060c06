import { expect, test } from "vitest";
import { atDesk } from "#app/features/access.ts";
import { correctAtDesk } from "#app/features/people/correct-at-desk.server.ts";
import type { DeskCorrection } from "#app/features/people/correct-my-data.schema.ts";
import { peopleView } from "#app/features/people/people.view.server.ts";
import { makeWorld, monday, vault } from "#tests/support/world.ts";

const form: DeskCorrection = {
	givenName: "Amina",
	familyName: "Haddad",
	phone: "+393337654321",
	email: "Amina@Example.it",
	locale: "ar",
	municipality: undefined,
};

async function withMaria() {
	const world = await makeWorld();
	const id = await world.applicant({
		residenceMunicipalityId: "collegno",
		fiscalCode: "RSSMRA80A01F839W",
	});
	const staff = await world.staff(["collegno"]);
	const correct = (facts: Partial<DeskCorrection> = {}, context = staff) =>
		correctAtDesk(atDesk("person", id, context), { ...form, ...facts }, context);
	const person = () => world.db.read.applicant.findUniqueOrThrow({ where: { id } });
	const log = () => world.db.read.auditEntry.findMany({ where: { subjectId: id } });
	return { world, id, staff, correct, person, log };
}

test("name, contacts, language and what they asked for are corrected, sealed, and found by the desk", async () => {
	const { staff, id, correct, person, log } = await withMaria();
	const before = await person();
	expect(await correct({ reminders: "on", safeContact: "on" })).toEqual({ ok: true });
	const row = await person();
	expect(row).toMatchObject({
		givenName: "Amina",
		familyName: "Haddad",
		locale: "ar",
		remindersOn: true,
		safeContact: true,
		residenceMunicipalityId: "collegno",
		fiscalCodeHash: before.fiscalCodeHash,
		emailHash: vault.digest("contact", "amina@example.it"),
		phoneHash: vault.digest("contact", "+393337654321"),
	});
	expect(vault.unsealIfAny(row.emailSealed)).toBe("Amina@Example.it");
	expect((await peopleView("haddad", staff)).people.map((found) => found.id)).toEqual([id]);
	expect(await log()).toMatchObject([
		{
			action: "corrected",
			subjectKind: "applicant",
			actorKind: "staff",
			actorId: staff.staffMember.id,
			at: new Date(monday.epochMilliseconds),
			details: null,
		},
	]);
});

test("what is not ticked is off, and a contact that is not there any more is taken out", async () => {
	const { correct, person } = await withMaria();
	await correct({ reminders: "on", safeContact: "on" });
	await correct({ email: null, phone: null });
	expect(await person()).toMatchObject({
		remindersOn: false,
		safeContact: false,
		emailSealed: null,
		emailHash: null,
		phoneSealed: null,
		phoneHash: null,
	});
});

test.each<[string, Partial<DeskCorrection>, string]>([
	["a fiscal code that is another", { fiscalCode: "HDDMNA85A41Z330X" }, "fiscal_code"],
	["a fiscal code that is taken out", { fiscalCode: null }, "fiscal_code"],
	["another residence", { municipality: "rivoli" }, "residence"],
	["no residence", { municipality: null }, "residence"],
	["both", { fiscalCode: null, municipality: "rivoli" }, "fiscal_code residence"],
])("the log says that it was %s, never to what", async (_, facts, changed) => {
	const { correct, person, log } = await withMaria();
	expect(await correct(facts)).toEqual({ ok: true });
	const row = await person();
	if (facts.municipality !== undefined) {
		expect(row.residenceMunicipalityId).toBe(facts.municipality);
	}
	if (facts.fiscalCode !== undefined) {
		expect(vault.unsealIfAny(row.fiscalCodeSealed)).toBe(facts.fiscalCode);
	}
	expect((await log()).map(({ details }) => details)).toEqual([JSON.stringify({ changed })]);
});

test("the same fiscal code and the same residence, written again, are no change", async () => {
	const { correct, log } = await withMaria();
	await correct({ fiscalCode: "RSSMRA80A01F839W", municipality: "collegno" });
	expect((await log()).map(({ details }) => details)).toEqual([null]);
});

test("an unknown municipality changes nothing at all", async () => {
	const { correct, person, log } = await withMaria();
	const before = await person();
	expect(await correct({ municipality: "atlantide" })).toEqual({
		ok: false,
		refusal: "unknown_municipality",
	});
	expect(await person()).toEqual(before);
	expect(await log()).toEqual([]);
});

test("a person of another municipality, or one who is gone, is not there to correct", async () => {
	const { world, staff, correct, person, log } = await withMaria();
	const before = await person();
	const unknown = { ok: false, refusal: "unknown_person" };
	expect(await correct({}, await world.staff(["rivoli"]))).toEqual(unknown);
	expect(await correctAtDesk(atDesk("person", "nobody", staff), form, staff)).toEqual(unknown);
	expect(await person()).toEqual(before);
	expect(await log()).toEqual([]);
});
