import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { addPerson } from "#app/features/people/add-person.server.ts";
import { peopleView } from "#app/features/people/people.view.server.ts";
import { personNameView, personView } from "#app/features/people/person.view.server.ts";
import { joinWaitlist } from "#app/features/waitlist/join-waitlist.server.ts";
import { leaveWaitlist } from "#app/features/waitlist/leave-waitlist.server.ts";
import { known, linkedWish, makeWorld, type World } from "#tests/support/world.ts";

/** Whether a desk opens somebody, by their page, their data or the search. */
async function sees(world: World, municipalityIds: string[] | null, id: string): Promise<boolean> {
	const staff = await world.staff(municipalityIds);
	const ways = [
		(await personView(id, staff)) !== null,
		(await personNameView(id, staff)) !== null,
		(await peopleView("Rossi", staff)).people.some((person) => person.id === id),
	];
	expect(new Set(ways).size).toBe(1);
	return ways[0] ?? false;
}

async function waits(world: World, id: string): Promise<string> {
	const joined = await joinWaitlist(
		{
			...{ applicant: known(id), serviceId: "primo-colloquio", municipalityIds: ["collegno"] },
			...{ weekdays: [], partOfDay: "any", bookingId: null, idempotencyKey: newId() },
		},
		world.visitor(id),
	);
	return joined.ok ? joined.entryId : expect.fail(joined.refusal);
}

test("somebody who only waits belongs to the desks of the places that suit them", async () => {
	const world = await makeWorld();
	await world.opens();
	const id = await world.applicant();
	const entryId = await waits(world, id);
	expect(await sees(world, ["collegno"], id)).toBe(true);
	expect(await sees(world, ["rivoli"], id)).toBe(false);
	expect(await sees(world, null, id)).toBe(true);
	// It stays so when the wish has ended: it is no reason for all the others to see them.
	await leaveWaitlist(linkedWish(entryId), world.system());
	expect(await sees(world, ["collegno"], id)).toBe(true);
	expect(await sees(world, ["rivoli"], id)).toBe(false);
});

test("somebody who is nowhere yet belongs to the desks of whoever wrote them down, and to those of all", async () => {
	const world = await makeWorld();
	const olga = await world.staff(["collegno"]);
	const { applicantId } = await addPerson(newId(), world.newcomer(), olga);
	expect(await sees(world, ["collegno"], applicantId)).toBe(true);
	expect(await sees(world, ["rivoli"], applicantId)).toBe(false);
	expect(await sees(world, null, applicantId)).toBe(true);
	const nobodys = await world.applicant();
	expect(await sees(world, ["collegno"], nobodys)).toBe(false);
	expect(await sees(world, null, nobodys)).toBe(true);
});
