import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { deskWaitlistView } from "#app/features/waitlist/desk-waitlist.view.server.ts";
import { tendWaitlist } from "#app/features/waitlist/tend-waitlist.server.ts";
import { monday } from "#tests/support/world.ts";
import { makeWaitingWorld } from "./waiting-world.ts";

test("however many have waited longer for another place, whoever a seat suits is offered it, and stands in the desk's list", async () => {
	const world = await makeWaitingWorld();
	const { db } = world;
	const crowd = Array.from({ length: 2_100 }, () => newId());
	const applicantId = await world.applicant();
	await db.transaction(async (tx) => {
		const { id: _, ...facts } = await tx.applicant.findUniqueOrThrow({
			where: { id: applicantId },
		});
		for (let first = 0; first < crowd.length; first += 50) {
			const some = crowd.slice(first, first + 50);
			await tx.applicant.createMany({ data: some.map((id) => ({ ...facts, id })) });
			await tx.waitlistEntry.createMany({
				data: some.map((id) => ({
					...{ id, applicantId: id, serviceId: "primo-colloquio", status: "waiting" as const },
					...{ joinedAt: toDate(monday.subtract({ hours: 48 })), idempotencyKey: id },
					reference: id.slice(-8),
				})),
			});
			await tx.waitlistMunicipality.createMany({
				data: some.map((entryId) => ({ entryId, municipalityId: "rivoli" })),
			});
		}
	});
	const last = await world.waits({ municipalityIds: ["collegno", "rivoli"] });
	await world.slot({ municipality: "collegno" });
	expect(await tendWaitlist(world.system())).toBe(1);
	expect(await db.read.offer.findMany()).toMatchObject([{ entryId: last, status: "open" }]);

	const { toCall, offered, waiting, areMore } = await deskWaitlistView(
		await world.staff(["rivoli"]),
	);
	expect([...toCall, ...offered].map(({ entryId }) => entryId)).toEqual([last]);
	expect(waiting).toHaveLength(200);
	expect(areMore).toBe(true);
});
