import { expect, test } from "vitest";
import { dataCheckView } from "#app/features/health/data-check.view.server.ts";
import { examineDaily } from "#app/features/health/examine-daily.server.ts";
import { atOffice, makeWorld } from "#tests/support/world.ts";

test("the data is examined at the first start, then once a day from four in the morning", async () => {
	const { db } = await makeWorld();
	const examined = async (local: string) =>
		(await examineDaily({ db, now: atOffice(local) })) !== null;
	expect(await examined("2026-11-23T11:00")).toBe(true);
	expect(await examined("2026-11-23T12:00")).toBe(false);
	expect(await examined("2026-11-24T03:59")).toBe(false);
	expect(await examined("2026-11-24T04:00")).toBe(true);
	expect(await examined("2026-11-24T23:59")).toBe(false);
	// Nobody was there at four: as soon as somebody is.
	expect(await examined("2026-11-26T02:30")).toBe(false);
	expect(await examined("2026-11-26T10:00")).toBe(true);
});

test("a coordinator sees the last result, an operator does not", async () => {
	const world = await makeWorld();
	const operator = await world.staff(null, atOffice("2026-11-24T09:00"));
	const coordinator = {
		...operator,
		staffMember: { ...operator.staffMember, role: "coordinator" as const },
	};
	expect(await dataCheckView(coordinator)).toBeNull();
	const slotId = await world.slot();
	await world.db.transaction((tx) =>
		tx.slot.update({ where: { id: slotId }, data: { seatsTaken: 1 } }),
	);
	await examineDaily({ db: world.db, now: atOffice("2026-11-24T04:10") });
	expect(await dataCheckView(operator)).toBeNull();
	expect(await dataCheckView(coordinator)).toEqual({
		at: new Date("2026-11-24T03:10:00Z"),
		isToday: true,
		zone: "Europe/Rome",
		findings: [{ check: "wrong_counters", count: 1, ids: [slotId] }],
	});
	expect(await dataCheckView({ ...coordinator, now: atOffice("2026-11-25T03:00") })).toMatchObject({
		isToday: false,
	});
});
