import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { newId } from "#app/adapters/db/ids.server.ts";
import { dateAt, dayInterval } from "#app/domain/time/office-clock.ts";
import { atDesk } from "#app/features/access.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { keepBooking } from "#app/features/repairs/keep-booking.server.ts";
import { changeRule } from "#app/features/slots/change-rule.server.ts";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import { endRule } from "#app/features/slots/end-rule.server.ts";
import { publishSlots } from "#app/features/slots/publish-slots.server.ts";
import { reopenDesk } from "#app/features/slots/reopen-desk.server.ts";
import { zone } from "#tests/support/world.ts";
import { HOURS, type Model, type Rule, type Slot } from "./booking-model.ts";
import { agree, type Command, command, nth, pick } from "./command.ts";
import type { RealPortal } from "./real-portal.ts";

const desk = fc.constantFrom(0, 1);

/** How every opening is cut. */
const hours = {
	startTime: Temporal.PlainTime.from({ hour: HOURS[0] ?? 9 }),
	endTime: Temporal.PlainTime.from({ hour: (HOURS.at(-1) ?? 11) + 1 }),
	slotMinutes: 60,
	pauseMinutes: 0,
};

/** The weekly openings of a desk on some days, all of the same size. */
export function opening(facts: {
	desk: number;
	weekdays: number[];
	capacity: number;
	deskSeats: number;
}): Command {
	return command("open", facts, async (model, real) => {
		const { weekdays, capacity, deskSeats } = facts;
		const deskId = model.desks[facts.desk] ?? "";
		const isOpen = (weekday: number) =>
			rulesInForce(model).some((rule) => rule.deskId === deskId && rule.weekday === weekday);
		if (weekdays.some(isOpen)) return;
		const fromOn = model.today;
		const opened = await publishSlots(
			{
				deskId,
				serviceId: "primo-colloquio",
				weekdays,
				everyWeeks: 1,
				...hours,
				capacity,
				deskSeats,
				fromOn,
				toOn: null,
			},
			real.staff(model.now),
		);
		agree(true, opened);
		await learnRules(model, real, { deskId, capacity, deskSeats, fromOn, toOn: null });
		model.reconcile(deskId);
	});
}

export const open = fc
	.record({
		desk,
		weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 3 }),
		capacity: fc.integer({ min: 1, max: 3 }),
		deskSeats: fc.integer({ min: 0, max: 1 }),
	})
	.map(opening);

export const end = fc
	.record({ rule: pick, days: fc.integer({ min: -1, max: 6 }), settle: pick })
	.map((facts) =>
		command("end rule", facts, async (model, real) => {
			const rule = nth(rulesInForce(model), facts.rule);
			const lastOn = model.today.add({ days: facts.days });
			if (!rule || (rule.toOn && Temporal.PlainDate.compare(lastOn, rule.toOn) > 0)) return;
			agree(true, await endRule(rule.id, lastOn, real.staff(model.now)));
			endModelRule(model, rule, lastOn);
			model.reconcile(rule.deskId);
			await settle(model, real, facts.settle);
		}),
	);

/** Another size, perhaps on another weekday, from a day on. */
export const change = fc
	.record({
		rule: pick,
		days: fc.nat({ max: 6 }),
		weekday: fc.option(fc.integer({ min: 1, max: 7 })),
		capacity: fc.integer({ min: 1, max: 3 }),
		deskSeats: fc.integer({ min: 0, max: 1 }),
		settle: pick,
	})
	.map((facts) =>
		command("change rule", facts, async (model, real) => {
			const rule = nth(rulesInForce(model), facts.rule);
			if (!rule) return;
			const { capacity, deskSeats } = facts;
			const isTaken = rulesInForce(model).some(
				(other) =>
					other !== rule && other.deskId === rule.deskId && other.weekday === facts.weekday,
			);
			const weekday = isTaken ? rule.weekday : (facts.weekday ?? rule.weekday);
			const day = model.today.add({ days: facts.days });
			const fromOn = Temporal.PlainDate.compare(day, rule.fromOn) < 0 ? rule.fromOn : day;
			const isSame =
				weekday === rule.weekday && capacity === rule.capacity && deskSeats === rule.deskSeats;
			const isOver = rule.toOn !== null && Temporal.PlainDate.compare(fromOn, rule.toOn) > 0;
			const changed = await changeRule(
				rule.id,
				{ ...hours, weekday, everyWeeks: 1, capacity, deskSeats, fromOn, toOn: rule.toOn },
				real.staff(model.now),
			);
			agree(!isSame && !isOver, changed);
			if (!changed.ok) return;
			await learnRules(model, real, { ...rule, capacity, deskSeats, fromOn });
			endModelRule(model, rule, fromOn.subtract({ days: 1 }));
			model.reconcile(rule.deskId);
			await settle(model, real, facts.settle);
		}),
	);

export const close = fc
	.record({
		desk,
		from: fc.nat({ max: 6 }),
		days: fc.integer({ min: 1, max: 3 }),
		/** Where somebody is expected; null: on any day. */
		hits: fc.option(pick),
		settle: pick,
	})
	.map((facts) =>
		command("close", facts, async (model, real) => {
			const expected = model.bookings.filter(({ isLive, slot }) => isLive && slot.start > model.at);
			const hit = facts.hits === null ? undefined : nth(expected, facts.hits)?.slot;
			const deskId = hit?.deskId ?? model.desks[facts.desk] ?? "";
			const id = newId();
			const fromOn = hit ? dayOf(hit) : model.today.add({ days: facts.from });
			const toOn = fromOn.add({ days: facts.days - 1 });
			const closed = await closeDesk(
				{
					key: id,
					place: { deskId },
					fromOn,
					toOn,
					startTime: null,
					endTime: null,
					repeats: "never",
					repeatsUntilOn: null,
					reason: "Ferie",
				},
				real.staff(model.now),
			);
			agree(true, closed);
			model.close({
				id,
				deskId,
				start: dayInterval(fromOn, zone).start.epochMilliseconds,
				end: dayInterval(toOn, zone).end.epochMilliseconds,
			});
			await settle(model, real, facts.settle);
		}),
	);

export const reopen = fc.record({ closure: pick, settle: pick }).map((facts) =>
	command("reopen", facts, async (model, real) => {
		const closure = nth(model.closures, facts.closure);
		if (!closure) return;
		agree(true, await reopenDesk(closure.id, real.staff(model.now)));
		model.closures.splice(model.closures.indexOf(closure), 1);
		model.reconcile(closure.deskId);
		await settle(model, real, facts.settle);
	}),
);

/** What the desk decides for those whose slot was taken away: kept, cancelled or left to them. */
async function settle(model: Model, real: RealPortal, choice: number): Promise<void> {
	const staff = real.staff(model.now);
	for (const [index, booking] of model.orphans().entries()) {
		const decision = (choice >> (2 * (index % 4))) & 3;
		if (decision === 0) {
			agree(true, await keepBooking(atDesk("booking", booking.id, staff), staff));
			booking.repair = null;
		} else if (decision === 1) {
			agree(true, await cancelBooking(atDesk("booking", booking.id, staff), "Chiuso", staff));
			model.cancel(booking);
		}
	}
}

/** The openings that the model does not know yet, whose ids the database made. */
async function learnRules(
	model: Model,
	real: RealPortal,
	facts: Omit<Rule, "id" | "weekday">,
): Promise<void> {
	const rows = await real.database.read.availabilityRule.findMany({
		select: { id: true, weekday: true },
	});
	for (const row of rows) {
		if (!model.rules.some(({ id }) => id === row.id)) model.rules.push({ ...facts, ...row });
	}
}

function endModelRule(model: Model, rule: Rule, lastOn: Temporal.PlainDate): void {
	rule.toOn = lastOn;
	// An opening that opened nothing yet is gone.
	if (Temporal.PlainDate.compare(lastOn, rule.fromOn) < 0) {
		model.rules.splice(model.rules.indexOf(rule), 1);
		for (const slot of model.slots) if (slot.rule === rule) slot.rule = null;
	}
}

function rulesInForce(model: Model) {
	return model.rules.filter(
		({ toOn }) => toOn === null || Temporal.PlainDate.compare(toOn, model.today) >= 0,
	);
}

function dayOf({ start }: Slot): Temporal.PlainDate {
	return dateAt(Temporal.Instant.fromEpochMilliseconds(start), zone);
}
