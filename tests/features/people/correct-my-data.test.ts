import { expect, test } from "vitest";
import type { MyDataCorrection } from "#app/features/people/correct-my-data.schema.ts";
import { correctMyData } from "#app/features/people/correct-my-data.server.ts";
import { known, makeWorld, monday, vault } from "#tests/support/world.ts";
import { noted } from "#tests/support/written.ts";

const form: MyDataCorrection = {
	givenName: "Amina",
	familyName: "Haddad",
	phone: "+393337654321",
	email: "amina@example.it",
	locale: "ar",
};

async function withMaria() {
	const world = await makeWorld();
	const id = await world.applicant({ email: "maria@example.it", phone: "+393331234567" });
	const correct = (facts: Partial<MyDataCorrection> = {}, now = monday) =>
		correctMyData(known(id), { ...form, ...facts }, world.visitor(id, now));
	const person = () => world.db.read.applicant.findUniqueOrThrow({ where: { id } });
	return { world, id, correct, person };
}

test("somebody corrects their name, contacts and language; what is not ticked is off", async () => {
	const { world, id, correct, person } = await withMaria();
	expect(await correct({ reminders: "on", safeContact: "on" })).toEqual({ ok: true });
	expect(await person()).toMatchObject({
		...{ givenName: "Amina", familyName: "Haddad", locale: "ar" },
		...{ remindersOn: true, safeContact: true },
		emailHash: vault.digest("contact", "amina@example.it"),
		phoneHash: vault.digest("contact", "+393337654321"),
	});
	expect(await noted(world.db)).toEqual([
		{ by: `applicant ${id}`, action: "corrected", what: `applicant ${id}`, details: {} },
	]);
	expect(await correct({ email: null })).toEqual({ ok: true });
	expect(await person()).toMatchObject({
		...{ remindersOn: false, safeContact: false },
		...{ emailHash: null, emailSealed: null },
	});
});

test("somebody who is gone corrects nothing", async () => {
	const { world } = await withMaria();
	expect(await correctMyData(known("nobody"), form, world.visitor())).toEqual({
		ok: false,
		refusal: "unknown_person",
	});
	expect(await world.db.read.auditEntry.count()).toBe(0);
});

test("a new address is counted as a stranger's mail, the same one is not", async () => {
	const { correct, person } = await withMaria();
	const [one, other] = [{ email: "uno@example.it" }, { email: "due@example.it" }];
	for (let time = 0; time < 12; time += 1) {
		expect(await correct(one)).toEqual({ ok: true });
		// Saved again as it is.
		expect(await correct(one)).toEqual({ ok: true });
		expect(await correct(other)).toEqual({ ok: true });
	}
	const refused = {
		ok: false,
		refusal: "many_mails",
		until: monday.add({ hours: 24 }),
	};
	expect(await correct({ ...one, givenName: "Ada" })).toEqual(refused);
	expect(await person()).toMatchObject({
		givenName: "Amina",
		emailHash: vault.digest("contact", "due@example.it"),
	});
	expect(await correct({ ...other, givenName: "Ada" })).toEqual({ ok: true });
	expect(await correct(one, monday.add({ hours: 24 }))).toEqual({ ok: true });
});
