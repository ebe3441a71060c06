import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { newId } from "#app/adapters/db/ids.server.ts";
import { changeHolidaySchema } from "#app/features/slots/change-holiday.schema.ts";
import { changeHoliday } from "#app/features/slots/change-holiday.server.ts";
import { changeRuleSchema } from "#app/features/slots/change-rule.schema.ts";
import { changeRule } from "#app/features/slots/change-rule.server.ts";
import { closeDeskSchema } from "#app/features/slots/close-desk.schema.ts";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import { lockDesks } from "#app/features/slots/desk-store.server.ts";
import { endRule } from "#app/features/slots/end-rule.server.ts";
import { publishDueSlots } from "#app/features/slots/publish-horizon.server.ts";
import { openingSchema } from "#app/features/slots/publish-slots.schema.ts";
import { publishSlots } from "#app/features/slots/publish-slots.server.ts";
import { reopenDesk } from "#app/features/slots/reopen-desk.server.ts";
import { withdrawGroupSession } from "#app/features/slots/withdraw-group-session.server.ts";
import { withdrawSlot } from "#app/features/slots/withdraw-slot.server.ts";
import { untilSomebodyWaits } from "#tests/support/somebody-waits.ts";
import { makeWorld, monday } from "#tests/support/world.ts";

const deskId = "collegno-desk";

const wednesdays = {
	...{ deskId, serviceId: "primo-colloquio", startTime: "09:00", endTime: "11:00" },
	...{ slotMinutes: "60", pauseMinutes: "0", capacity: "1", deskSeats: "0" },
	...{ fromOn: "2026-12-02", toOn: "2026-12-23" },
};

const closed = closeDeskSchema.parse({
	...{ key: newId(), place: `desk:${deskId}`, reason: "Assemblea" },
	...{ fromOn: "2026-12-09", toOn: "", startTime: "09:00", endTime: "13:00" },
});

/** Wednesdays in Collegno, of which the ninth is closed. */
async function openWednesdays() {
	const world = await makeWorld();
	const operator = await world.staff(["collegno"]);
	const staff = {
		...operator,
		staffMember: { ...operator.staffMember, role: "coordinator" as const },
	};
	await publishSlots(openingSchema.parse({ ...wednesdays, weekday3: "on" }), staff);
	await closeDesk(closed, staff);
	const { id: ruleId } = await world.db.read.availabilityRule.findFirstOrThrow();
	const { id: slotId } = await world.db.read.slot.findFirstOrThrow({
		where: { withdrawnAt: null },
	});
	return { world, staff, ruleId, slotId };
}

type Desk = Awaited<ReturnType<typeof openWednesdays>>;

/** Everything that decides about the slots of a desk by what it finds there. */
const changes: Record<string, (desk: Desk) => Promise<unknown>> = {
	"opening it": ({ staff }) =>
		publishSlots(openingSchema.parse({ ...wednesdays, weekday5: "on" }), staff),
	"changing an opening": ({ staff, ruleId }) =>
		changeRule(
			ruleId,
			changeRuleSchema.parse({ ...wednesdays, weekday: "3", everyWeeks: "1", endTime: "12:00" })
				.terms,
			staff,
		),
	"ending an opening": ({ staff, ruleId }) =>
		endRule(ruleId, Temporal.PlainDate.from("2026-12-10"), staff),
	"publishing what is due": ({ world }) => publishDueSlots(world.system(monday)),
	"closing it": ({ staff }) => closeDesk({ ...closed, key: newId() }, staff),
	"opening it again": ({ staff }) => reopenDesk(closed.key, staff),
	"a holiday of its municipality": ({ staff }) =>
		changeHoliday(
			changeHolidaySchema.parse({
				...{ on: "2026-12-16", decision: "holiday", municipality: "collegno", reason: "Patrono" },
			}).change,
			staff,
		),
	"taking away a time": ({ staff, slotId }) => withdrawSlot(slotId, staff),
	"taking away a group's session": async ({ world, staff, slotId }) => {
		await world.db.transaction((tx) => tx.service.updateMany({ data: { format: "group" } }));
		return withdrawGroupSession(slotId, staff);
	},
};

for (const [name, change] of Object.entries(changes)) {
	test(`${name} waits for whoever is changing the desk`, async () => {
		const desk = await openWednesdays();
		const { world } = desk;
		if (world.db.engine === "sqlite") return; // one writes at a time
		let changed: Promise<unknown> = Promise.resolve();
		await world.db.transaction(async (tx) => {
			await lockDesks(tx, [deskId]);
			changed = change(desk);
			await untilSomebodyWaits(world);
		});
		expect(await changed).not.toMatchObject({ ok: false });
	});
}
