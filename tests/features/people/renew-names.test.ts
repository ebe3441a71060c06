import { expect, test } from "vitest";
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
