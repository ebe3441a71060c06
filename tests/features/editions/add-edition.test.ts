import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import type { StaffContext } from "#app/features/context.ts";
import { addEdition } from "#app/features/editions/add-edition.server.ts";
import { openEdition } from "#tests/support/edition.ts";
import { takeAwayAudit } from "#tests/support/without-audit.ts";
import { makeWorld, type World } from "#tests/support/world.ts";

/** @param municipalityIds null: of all of them */
async function coordinator(
	world: World,
	municipalityIds: string[] | null = null,
): Promise<StaffContext> {
	const staff = await world.staff(municipalityIds);
	return { ...staff, staffMember: { ...staff.staffMember, role: "coordinator" } };
}

const found = (world: World, id: string) =>
	world.db.read.edition.findUnique({
		where: { id },
		include: { rules: { orderBy: { position: "asc" } }, municipalities: true },
	});

test("a new edition has the rules, the places and the allowance of the newest, and no dates", async () => {
	const world = await makeWorld();
	await openEdition(world.db, Temporal.PlainDate.from("2026-11-23"));
	await world.db.transaction((tx) => tx.edition.create({ data: { id: "2019", year: 2019 } }));
	const model = await found(world, "2026");
	const staff = await coordinator(world);
	expect(await addEdition(2027, staff)).toEqual({ ok: true, editionId: "2027" });

	const added = await found(world, "2027");
	expect(added).toMatchObject({
		year: 2027,
		opensOn: null,
		closesOn: null,
		decisionOn: null,
		places: null,
		isDemo: false,
		allowanceEurosPerMonth: model?.allowanceEurosPerMonth,
		allowanceMonths: model?.allowanceMonths,
	});
	const asked = (edition: typeof model) =>
		edition?.rules.map(({ kind, value, position }) => ({ kind, value, position }));
	expect(asked(added)).toEqual(asked(model));
	expect(added?.rules).not.toEqual([]);
	expect(added?.municipalities).toEqual([{ editionId: "2027", municipalityId: "collegno" }]);
	expect(await found(world, "2026")).toEqual(model);
	expect(await world.db.read.auditEntry.findMany({ where: { subjectId: "2027" } })).toMatchObject([
		{
			action: "added",
			subjectKind: "edition",
			actorKind: "staff",
			actorId: staff.staffMember.id,
			at: new Date("2026-11-23T08:00:00Z"),
		},
	]);
});

test("the first edition of all has no rules and no places yet", async () => {
	const world = await makeWorld();
	expect(await addEdition(2027, await coordinator(world))).toEqual({ ok: true, editionId: "2027" });
	expect(await found(world, "2027")).toMatchObject({ year: 2027, rules: [], municipalities: [] });
});

test("a year has one edition, of two who add it at once too, whatever its id", async () => {
	const world = await makeWorld();
	const staff = await coordinator(world);
	const outcomes = await Promise.all([addEdition(2027, staff), addEdition(2027, staff)]);
	expect(outcomes).toContainEqual({ ok: true, editionId: "2027" });
	expect(outcomes).toContainEqual({ ok: false, refusal: "year_taken" });
	await world.db.transaction((tx) => tx.edition.create({ data: { id: "spring", year: 2028 } }));
	expect(await addEdition(2028, staff)).toEqual({ ok: false, refusal: "year_taken" });
	expect(await world.db.read.edition.count()).toBe(2);
	expect(await world.db.read.auditEntry.count()).toBe(1);
});

test("what fails for another reason is not called a year that is taken", async () => {
	const world = await makeWorld();
	const staff = await coordinator(world);
	await takeAwayAudit(world.db);
	await expect(addEdition(2027, staff)).rejects.toThrow();
	expect(await world.db.read.edition.count()).toBe(0);
});

test("only a coordinator of all municipalities adds one", async () => {
	const world = await makeWorld();
	const refused = { ok: false, refusal: "not_a_coordinator" };
	expect(await addEdition(2027, await world.staff())).toEqual(refused);
	expect(await addEdition(2027, await coordinator(world, ["collegno"]))).toEqual(refused);
	expect(await world.db.read.edition.count()).toBe(0);
});
