import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { StaffChangeContext } from "#app/features/context.ts";
import type { EditionForm } from "#app/features/editions/save-edition.schema.ts";
import { saveEdition } from "#app/features/editions/save-edition.server.ts";
import { openEdition } from "#tests/support/edition.ts";
import { makeWorld, type World } from "#tests/support/world.ts";

const day = (text: string) => Temporal.PlainDate.from(text);

const form: EditionForm = {
	opensOn: day("2026-12-01"),
	closesOn: day("2026-12-31"),
	decisionOn: null,
	municipalityIds: ["rivoli", "collegno"],
	rules: [
		{ kind: "residence", value: null },
		{ kind: "min_age", value: 30 },
	],
};

async function withEdition() {
	const world = await makeWorld();
	await openEdition(world.db, day("2026-11-23"));
	const staff = await world.staff();
	const coordinator: StaffChangeContext = {
		...staff,
		staffMember: { ...staff.staffMember, role: "coordinator" },
	};
	return { world, staff, coordinator };
}

const found = ({ db }: World) =>
	db.read.edition.findUniqueOrThrow({
		where: { id: "2026" },
		include: {
			rules: { orderBy: { position: "asc" } },
			municipalities: { orderBy: { municipalityId: "asc" } },
		},
	});

test("dates, places and rules take the place of those there were, and the log says which", async () => {
	const { world, coordinator } = await withEdition();
	const { year, allowanceEurosPerMonth } = await found(world);
	expect(await saveEdition("2026", form, coordinator)).toEqual({ ok: true });
	expect(await found(world)).toMatchObject({
		year,
		allowanceEurosPerMonth,
		opensOn: "2026-12-01",
		closesOn: "2026-12-31",
		decisionOn: null,
	});
	const { rules, municipalities } = await found(world);
	expect(rules).toEqual([
		{ editionId: "2026", kind: "residence", value: null, position: 0 },
		{ editionId: "2026", kind: "min_age", value: 30, position: 1 },
	]);
	expect(municipalities.map(({ municipalityId }) => municipalityId)).toEqual([
		"collegno",
		"rivoli",
	]);
	const [entry] = await world.db.read.auditEntry.findMany({ where: { subjectId: "2026" } });
	expect(entry).toMatchObject({
		action: "changed",
		subjectKind: "edition",
		actorKind: "staff",
		actorId: coordinator.staffMember.id,
	});
	expect(entry?.details).toEqual(
		JSON.stringify({
			opensOn: "2026-12-01",
			closesOn: "2026-12-31",
			decisionOn: "null",
			municipalities: "rivoli collegno",
			rules: "residence: min_age:30",
		}),
	);
});

test("a date can be taken back, and be announced again", async () => {
	const { world, coordinator } = await withEdition();
	await saveEdition("2026", { ...form, opensOn: null, closesOn: null }, coordinator);
	expect(await found(world)).toMatchObject({ opensOn: null, closesOn: null });
	await saveEdition("2026", { ...form, decisionOn: day("2027-01-31") }, coordinator);
	expect(await found(world)).toMatchObject({ opensOn: "2026-12-01", decisionOn: "2027-01-31" });
});

test("another edition keeps its own", async () => {
	const { world, coordinator } = await withEdition();
	await world.db.transaction(async (tx) => {
		await tx.edition.create({ data: { id: "2027", year: 2027 } });
		await tx.editionRule.create({
			data: { editionId: "2027", kind: "basic_italian", position: 0, value: null },
		});
	});
	await saveEdition("2026", form, coordinator);
	expect(await world.db.read.editionRule.count({ where: { editionId: "2027" } })).toBe(1);
	expect(await world.db.read.edition.findUnique({ where: { id: "2027" } })).toMatchObject({
		opensOn: null,
	});
});

test("what is refused changes nothing: an unknown edition, an unknown place, somebody who coordinates nobody", async () => {
	const { world, staff, coordinator } = await withEdition();
	const before = await found(world);
	const { staffMember } = coordinator;
	const ofCollegno = {
		...coordinator,
		staffMember: { ...staffMember, municipalityIds: ["collegno"] },
	};
	const elsewhere = { ...form, municipalityIds: ["collegno", "atlantide"] };
	expect(await saveEdition("1999", form, coordinator)).toEqual({
		ok: false,
		refusal: "unknown_edition",
	});
	expect(await saveEdition("2026", elsewhere, coordinator)).toEqual({
		ok: false,
		refusal: "unknown_municipality",
	});
	for (const context of [staff, ofCollegno]) {
		expect(await saveEdition("2026", form, context)).toEqual({
			ok: false,
			refusal: "not_a_coordinator",
		});
	}
	expect(await found(world)).toEqual(before);
	expect(await world.db.read.auditEntry.count()).toBe(0);
});

test("whoever saves a page that shows an earlier state is told so, and changes nothing", async () => {
	const { world, coordinator } = await withEdition();
	const from = (form: string): StaffChangeContext => ({
		...coordinator,
		seen: { version: 0, form, page: form },
	});
	const later = { ...form, closesOn: day("2027-01-15") };
	expect(await saveEdition("2026", form, from("hers"))).toEqual({ ok: true });
	expect(await saveEdition("2026", later, from("his"))).toMatchObject({
		ok: false,
		refusal: "changed_meanwhile",
		change: { action: "changed", by: { kind: "staff", id: coordinator.staffMember.id } },
	});
	expect(await found(world)).toMatchObject({ closesOn: "2026-12-31" });
	// The same form once more is the second click of one save.
	expect(await saveEdition("2026", form, from("hers"))).toEqual({ ok: true });
	expect(await world.db.read.auditEntry.count({ where: { subjectId: "2026" } })).toBe(1);
});
