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

test("whatever of it is old is renewed: the folded name, an entry that is missing, one too many, one that is another's", async () => {
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
	const [folded, missing, excess, wrong] = [
		await world.applicant(name),
		await world.applicant(name),
		await world.applicant(name),
		await world.applicant(name),
	];
	await db.transaction(async (tx) => {
		await tx.applicant.update({ where: { id: folded }, data: { searchName: "old" } });
		await tx.nameEntry.deleteMany({ where: { applicantId: missing, name: first } });
		await tx.nameEntry.create({ data: { applicantId: excess, name: "old" } });
		await tx.nameEntry.updateMany({
			where: { applicantId: wrong, name: first },
			data: { name: "another's" },
		});
	});
	await renewNames(world.system());
	for (const id of [right, folded, missing, excess, wrong]) {
		expect(await kept(id)).toEqual(asItShould);
	}
});

test("a name that is folded as it should be is not written again", async () => {
	const world = await makeWorld();
	const { db } = world;
	await world.applicant({ givenName: "Ana-Maria", familyName: "Popescu" });
	// What another table refers to, no database lets anybody take out.
	await db.transaction(async (tx) => {
		await tx.$executeRawUnsafe(`CREATE TABLE "Referring" ("name" TEXT, "applicantId" TEXT,
			FOREIGN KEY ("name", "applicantId") REFERENCES "NameEntry" ("name", "applicantId"))`);
		await tx.$executeRawUnsafe(
			'INSERT INTO "Referring" SELECT "name", "applicantId" FROM "NameEntry"',
		);
	});
	await expect(db.transaction((tx) => tx.nameEntry.deleteMany())).rejects.toThrow();
	await renewNames(world.system());
	expect(await db.read.setting.findMany()).toEqual([{ key: "names_renewed", value: "*" }]);
});

test("all are renewed, however many there are, and nobody is looked at twice", async () => {
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
	const before = db.changes();
	await renewNames(world.system());
	expect(await db.read.applicant.count({ where: { searchName: "old" } })).toBe(0);
	expect(db.changes() - before).toBe(3); // five hundred, the others, and nobody is left
});
