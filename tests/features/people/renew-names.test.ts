import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { examineDatabase } from "#app/features/health/examine-database.server.ts";
import { peopleView } from "#app/features/people/people.view.server.ts";
import { renewNames } from "#app/features/people/renew-names.server.ts";
import { makeWorld } from "#tests/support/world.ts";

test("names that were folded by the older rule are found by their parts, once they are folded again", async () => {
	const world = await makeWorld();
	const { db } = world;
	const lives = { residenceMunicipalityId: "collegno", email: null, phone: null };
	const popescu = await world.applicant({
		...lives,
		givenName: "Ana-Maria",
		familyName: "Popescu",
	});
	const walesa = await world.applicant({ ...lives, givenName: "Łukasz", familyName: "Wałęsa" });
	const before = { [popescu]: "popescu anamaria", [walesa]: "wałesa łukasz" };
	await db.transaction(async (tx) => {
		await tx.nameEntry.deleteMany();
		for (const [id, searchName] of Object.entries(before)) {
			const turned = searchName.split(" ").toReversed().join(" ");
			const entries = { createMany: { data: [{ name: searchName }, { name: turned }] } };
			await tx.applicant.update({ where: { id }, data: { searchName, entries } });
		}
	});
	const staff = await world.staff(["collegno"]);
	const found = async (search: string) =>
		(await peopleView(search, staff)).people.map(({ id }) => id);
	expect(await found("maria popescu")).toEqual([]);
	await renewNames(world.system());
	expect(await found("maria popescu")).toEqual([popescu]);
	expect(await found("walesa")).toEqual([walesa]);
	expect((await examineDatabase(world.system())).findings).toEqual([]);

	await db.transaction((tx) => tx.nameEntry.deleteMany());
	await renewNames(world.system());
	expect(await db.read.nameEntry.count()).toBe(0);
});

test("whatever of it is old is renewed: the folded name, an entry that is missing, one that is another's", async () => {
	const world = await makeWorld();
	const { db } = world;
	const name = { givenName: "Ana-Maria", familyName: "Popescu" };
	const right = await world.applicant(name);
	const kept = async (id: string) => {
		const { searchName, entries } = await db.read.applicant.findUniqueOrThrow({
			where: { id },
			include: { entries: { orderBy: { name: "asc" } } },
		});
		return { searchName, entries: entries.map((entry) => entry.name) };
	};
	const asItShould = await kept(right);
	const [first = ""] = asItShould.entries;
	const [folded, missing, wrong] = [
		await world.applicant(name),
		await world.applicant(name),
		await world.applicant(name),
	];
	await db.transaction(async (tx) => {
		await tx.applicant.update({ where: { id: folded }, data: { searchName: "old" } });
		await tx.nameEntry.deleteMany({ where: { applicantId: missing, name: first } });
		await tx.nameEntry.updateMany({
			where: { applicantId: wrong, name: first },
			data: { name: "another's" },
		});
	});
	await renewNames(world.system());
	for (const id of [right, folded, missing, wrong]) expect(await kept(id)).toEqual(asItShould);
});

test("all are renewed, however many there are", async () => {
	const world = await makeWorld();
	const { db } = world;
	const model = await world.applicant({ familyName: "Wałęsa" });
	await db.transaction(async (tx) => {
		const { id: _, ...facts } = await tx.applicant.findUniqueOrThrow({ where: { id: model } });
		const old = { ...facts, searchName: "old" };
		for (let some = 0; some < 12; some += 1) {
			await tx.applicant.createMany({
				data: Array.from({ length: 50 }, () => ({ ...old, id: newId() })),
			});
		}
	});
	await renewNames(world.system());
	expect(await db.read.applicant.count({ where: { searchName: "old" } })).toBe(0);
});
