import { expect, test } from "vitest";
import { openVault } from "#app/adapters/crypto/vault.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { peopleView } from "#app/features/people/people.view.server.ts";
import { renewPhones } from "#app/features/people/renew-phones.server.ts";
import { makeWorld, vault, type World } from "#tests/support/world.ts";

/** Somebody whose number was kept as it was kept before. */
async function keptBefore(world: World, phone: string, key = vault): Promise<string> {
	const id = await world.applicant({ email: null, residenceMunicipalityId: "collegno" });
	const data = { phoneSealed: key.seal(phone), phoneHash: key.digest("contact", phone) };
	await world.db.transaction((tx) => tx.applicant.update({ where: { id }, data }));
	return id;
}

async function phoneOf({ db }: World, id: string): Promise<string> {
	const { phoneSealed } = await db.read.applicant.findUniqueOrThrow({ where: { id } });
	return vault.unseal(phoneSealed ?? new Uint8Array());
}

test("numbers from before are kept in the one form, and the desk finds them however they are typed", async () => {
	const world = await makeWorld();
	const mobile = await keptBefore(world, "3331234567");
	const forgottenPlus = await keptBefore(world, "393339876543");
	const landline = await keptBefore(world, "0114157951");
	const abroad = await keptBefore(world, "+40721234567");
	const unreadable = await keptBefore(world, "123456");
	await renewPhones(world.system());
	await renewPhones(world.system());
	expect(await phoneOf(world, mobile)).toBe("+393331234567");
	expect(await phoneOf(world, forgottenPlus)).toBe("+393339876543");
	expect(await phoneOf(world, landline)).toBe("+390114157951");
	expect(await phoneOf(world, abroad)).toBe("+40721234567");
	expect(await phoneOf(world, unreadable)).toBe("123456");
	const staff = await world.staff(["collegno"]);
	for (const [typed, id] of [
		["333 1234567", mobile],
		["+39 333 1234567", mobile],
		["٣٣٣ ١٢٣ ٤٥٦٧", mobile],
		["333 9876543", forgottenPlus],
		["011 4157951", landline],
		["0040 721 234567", abroad],
	] as const) {
		const { people } = await peopleView(typed, staff);
		expect(
			people.map((person) => person.id),
			typed,
		).toEqual([id]);
	}
	expect((await peopleView("3331234567", staff)).people[0]?.phone).toBe("3331234567");
});

test("it goes on where it was cut off, leaves alone what another key has sealed, and is done once", async () => {
	const world = await makeWorld();
	const ids: string[] = [];
	for (let nth = 0; nth < 4; nth++) ids.push(await keptBefore(world, `333123456${nth}`));
	const [first = "", second = "", ...others] = ids.toSorted();
	await keptBefore(world, "3339999999", openVault(new Uint8Array(32).fill(8)));
	await world.db.transaction((tx) =>
		tx.setting.create({ data: { key: "phones_renewed", value: second } }),
	);
	await renewPhones(world.system());
	for (const id of [first, second]) expect(await phoneOf(world, id)).not.toContain("+39");
	for (const id of others) expect(await phoneOf(world, id)).toContain("+39");
	expect(await world.db.read.setting.findMany()).toEqual([{ key: "phones_renewed", value: "*" }]);
});

test("a number that has the one form already stays sealed as it is", async () => {
	const world = await makeWorld();
	const id = await keptBefore(world, "+393331234567");
	const person = () => world.db.read.applicant.findUniqueOrThrow({ where: { id } });
	const before = await person();
	await renewPhones(world.system());
	expect(await person()).toEqual(before);
});

test("all are renewed, however many there are, and nobody is looked at twice", async () => {
	const world = await makeWorld();
	const { db } = world;
	const model = await keptBefore(world, "3331234567");
	const old = { phoneHash: vault.digest("contact", "3331234567") };
	await db.transaction(async (tx) => {
		const { id: _, ...facts } = await tx.applicant.findUniqueOrThrow({ where: { id: model } });
		for (let some = 0; some < 12; some += 1) {
			await tx.applicant.createMany({
				data: Array.from({ length: 50 }, () => ({ ...facts, id: newId() })),
			});
		}
	});
	expect(await db.read.applicant.count({ where: old })).toBe(601);
	const before = db.changes();
	await renewPhones(world.system());
	expect(await db.read.applicant.count({ where: old })).toBe(0);
	expect(db.changes() - before).toBe(3); // five hundred, the others, and nobody is left
});
