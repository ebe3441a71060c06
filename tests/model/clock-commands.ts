import fc from "fast-check";
import { timeAt } from "#app/domain/time/office-clock.ts";
import { zone } from "#tests/support/world.ts";
import { type Booking, type Model, type Slot, terms } from "./booking-model.ts";
import { command, count, learnIds } from "./command.ts";
import type { RealPortal } from "./real-portal.ts";

const MINUTE = 60_000;

export const advance = fc
	.constantFrom({ minutes: 11 }, { minutes: 45 }, { hours: 3 }, { hours: 25 }, { hours: 49 })
	.map((time) =>
		command("advance", time, async (model) => {
			model.now = model.now.add(time);
		}),
	);

export const tick = fc.constantFrom({ minutes: 0 }, { minutes: 2 }).map((time) =>
	command("tick", time, async (model, real) => {
		model.now = model.now.add(time);
		tickModel(model);
		await real.tick(model.now);
		await learnProposals(model, real);
	}),
);

export const restart = fc
	.constant(null)
	.map(() => command("restart", {}, (_, real) => real.restart()));

/**
 * The jobs' part in the model: seats given back, repairs closed whose time is over, and once a day,
 * not at night, slots published.
 */
export function tickModel(model: Model): void {
	model.forgetExpiredHolds();
	const isNight = timeAt(model.now, zone).hour === 2;
	if (!isNight && model.publishedOn !== model.today.toString()) {
		model.publishedOn = model.today.toString();
		for (const deskId of model.desks) model.reconcile(deskId);
	}
	model.settlePassed();
	model.releaseUnneededHolds();
}

/**
 * Which times are proposed is for the product to choose. The model holds it to the rules: only to
 * somebody who waits for a proposal, at most three, each possible for them and kept in a seat of
 * its own; and nobody gets fewer while there is one left that they could have.
 */
async function learnProposals(model: Model, real: RealPortal): Promise<void> {
	await learnIds(model, real);
	const due = model
		.orphans()
		.filter(({ repair }) => repair && !repair.isProposed && repair.openedAt <= model.at - MINUTE);
	const proposed = await real.proposals();
	for (const { id: holdId, repairId, slotId, until } of proposed) {
		if (model.proposed.some((known) => known.holdId === holdId)) continue;
		const booking = due.find(({ repair }) => repair?.id === repairId);
		const slot = model.slots.find(({ id }) => id === slotId);
		if (!booking || !slot) throw new Error(`${slotId} was proposed to nobody who waits for it`);
		const isKept = until > model.at && until <= slot.start;
		if (!isKept || !isProposable(model, booking, slot)) {
			throw new Error(`${slotId} can't be proposed for ${booking.id}`);
		}
		slot.holds.set(holdId, { id: holdId, until });
		count("proposed");
		model.proposed.push({ repairId, booking, slot, holdId });
	}
	for (const booking of due) {
		const { repair } = booking;
		const times = model.proposed.filter(({ repairId }) => repairId === repair?.id);
		const left = model.slots.filter(
			(slot) => !times.some((time) => time.slot === slot) && isProposable(model, booking, slot),
		);
		if (times.length > 3 || (times.length < 3 && left.length > 0)) {
			throw new Error(`${times.length} times proposed for ${booking.id}, ${left.length} left`);
		}
		if (repair) repair.isProposed = times.length > 0 || real.canBeWritten(booking.person);
	}
}

function isProposable(model: Model, booking: Booking, slot: Slot): boolean {
	const isInTime = model.at <= slot.start - terms.minimumNoticeHours * 60 * MINUTE;
	return isInTime && model.seatFor(slot, "staff") !== null && model.isFree(booking, slot);
}
