import type { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { forgetExpired } from "#app/features/privacy/forget-expired.server.ts";
import { atOffice, makeWorld, monday, vault, type World } from "#tests/support/world.ts";

async function addDraft(world: World, id: string, expiresAt: Temporal.Instant) {
	await world.db.transaction((tx) =>
		tx.draft.create({
			data: {
				id,
				kind: "booking",
				payloadSealed: new Uint8Array(1),
				updatedAt: toDate(monday),
				expiresAt: toDate(expiresAt),
			},
		}),
	);
}

async function addHold(
	world: World,
	hold: { slotId: string; draftId?: string; expiresAt: Temporal.Instant },
) {
	await world.db.transaction(async (tx) => {
		await tx.slot.update({
			where: { id: hold.slotId },
			data: { seatsTaken: { increment: 1 } },
		});
		await tx.hold.create({ data: { id: newId(), ...hold, expiresAt: toDate(hold.expiresAt) } });
	});
}

function seatsTaken(world: World, id: string) {
	return world.db.read.slot.findUnique({ where: { id }, select: { seatsTaken: true } });
}

test("sessions, drafts, codes and attempts go when they are of no use any more", async () => {
	const world = await makeWorld();
	const { staffMember } = await world.staff();
	const [ended, live] = [monday, monday.add({ seconds: 1 })];
	const yesterday = monday.subtract({ hours: 24 });
	await world.db.transaction(async (tx) => {
		for (const [id, expiresAt] of [
			["old", ended],
			["new", live],
		] as const) {
			await tx.attemptCount.create({ data: { key: id, count: 1, endsAt: toDate(expiresAt) } });
			await tx.session.create({
				data: {
					id,
					staffMemberId: staffMember.id,
					createdAt: toDate(yesterday),
					expiresAt: toDate(expiresAt),
				},
			});
		}
		for (const [id, createdAt] of [
			["old", yesterday],
			["new", monday.subtract({ hours: 23 })],
		] as const) {
			await tx.signInCode.create({
				data: {
					id,
					contactHash: "c",
					codeHash: "h",
					createdAt: toDate(createdAt),
					expiresAt: toDate(createdAt.add({ minutes: 10 })),
				},
			});
		}
	});
	await addDraft(world, "old", ended);
	await addDraft(world, "new", live);

	await forgetExpired(world.system());

	const id = { select: { id: true } };
	const { read } = world.db;
	const left = [
		await read.session.findMany(id),
		await read.signInCode.findMany(id),
		await read.draft.findMany(id),
	];
	expect(left).toEqual(left.map(() => [{ id: "new" }]));
	expect(await read.attemptCount.findMany({ select: { key: true } })).toEqual([{ key: "new" }]);
});

test("with nothing to forget, nobody who writes is waited for", async () => {
	const world = await makeWorld();
	await addDraft(world, "new", monday.add({ seconds: 1 }));
	await world.db.transaction(async (tx) => {
		await tx.draft.updateMany({ data: { updatedAt: toDate(monday) } });
		await forgetExpired(world.system());
	});
});

test("the seat of a hold that ran out is free again, once", async () => {
	const world = await makeWorld();
	const slotId = await world.slot({ capacity: 2 });
	await addHold(world, { slotId, expiresAt: monday });
	await addHold(world, { slotId, expiresAt: monday.add({ seconds: 1 }) });

	await Promise.all([forgetExpired(world.system()), forgetExpired(world.system())]);

	expect(await seatsTaken(world, slotId)).toEqual({ seatsTaken: 1 });
	expect(await world.db.read.hold.count()).toBe(1);
});

test("a draft that is forgotten gives back the seat it held", async () => {
	const world = await makeWorld();
	const slotId = await world.slot();
	await addDraft(world, "d", monday);
	await addHold(world, { slotId, draftId: "d", expiresAt: monday.add({ minutes: 5 }) });

	await forgetExpired(world.system());
	expect(await seatsTaken(world, slotId)).toEqual({ seatsTaken: 1 });
	await forgetExpired(world.system(monday.add({ minutes: 5 })));
	expect(await seatsTaken(world, slotId)).toEqual({ seatsTaken: 0 });
	expect(await world.db.read.draft.count()).toBe(0);
});

test("words of a rating go after twelve months, its stars stay", async () => {
	const world = await makeWorld();
	const yearAgo = atOffice("2025-11-23T09:00");
	await world.db.transaction(async (tx) => {
		for (const [id, at] of [
			["old", yearAgo],
			["new", yearAgo.add({ minutes: 1 })],
		] as const) {
			await tx.feedback.create({
				data: {
					id,
					page: "/",
					rating: 3,
					locale: "it",
					createdAt: toDate(at),
					commentSealed: vault.seal("Bello"),
				},
			});
		}
	});

	await forgetExpired(world.system());

	const rows = await world.db.read.feedback.findMany({ orderBy: { createdAt: "asc" } });
	expect(rows.map(({ id, rating, commentSealed }) => [id, rating, commentSealed === null])).toEqual(
		[
			["old", 3, true],
			["new", 3, false],
		],
	);
});

test("the contact of a report goes twelve months after its answer, never before it is answered", async () => {
	const world = await makeWorld();
	const yearAgo = atOffice("2025-11-23T09:00");
	await world.db.transaction(async (tx) => {
		for (const [id, answeredAt] of [
			["old", yearAgo],
			["new", yearAgo.add({ minutes: 1 })],
			["open", null],
		] as const) {
			await tx.accessibilityReport.create({
				data: {
					id,
					reference: id,
					problemSealed: vault.seal("Non si legge"),
					emailSealed: vault.seal("maria@example.it"),
					phoneSealed: vault.seal("011123456"),
					locale: "it",
					createdAt: toDate(yearAgo.subtract({ hours: 24 })),
					status: answeredAt ? "answered" : "open",
					answeredAt: answeredAt && toDate(answeredAt),
				},
			});
		}
	});

	await forgetExpired(world.system());

	const rows = await world.db.read.accessibilityReport.findMany({
		where: { emailSealed: { not: null }, phoneSealed: { not: null } },
		orderBy: { id: "asc" },
	});
	expect(rows.map(({ id }) => id)).toEqual(["new", "open"]);
	expect(await world.db.read.accessibilityReport.count()).toBe(3);
});

test("a report goes whole two years after its answer, never before it is answered", async () => {
	const world = await makeWorld();
	const twoYearsAgo = atOffice("2024-11-23T09:00");
	await world.db.transaction(async (tx) => {
		for (const [id, answeredAt] of [
			["old", twoYearsAgo],
			["new", twoYearsAgo.add({ minutes: 1 })],
			["open", null],
		] as const) {
			await tx.accessibilityReport.create({
				data: {
					id,
					reference: id,
					problemSealed: vault.seal("Non si legge"),
					locale: "it",
					createdAt: toDate(twoYearsAgo.subtract({ hours: 24 })),
					status: answeredAt ? "answered" : "open",
					answeredAt: answeredAt && toDate(answeredAt),
				},
			});
		}
	});

	await forgetExpired(world.system());

	const rows = await world.db.read.accessibilityReport.findMany({ orderBy: { id: "asc" } });
	expect(rows.map(({ id }) => id)).toEqual(["new", "open"]);
});
