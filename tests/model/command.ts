import fc from "fast-check";
import { type Booking, type By, type Model, sizeOf } from "./booking-model.ts";
import type { RealPortal } from "./real-portal.ts";

export type Command = fc.AsyncCommand<Model, RealPortal>;

/** How often each command was carried out, over all sequences. */
export const carriedOut = new Map<string, number>();

export function count(name: string): void {
	carriedOut.set(name, (carriedOut.get(name) ?? 0) + 1);
}

/** One command in words: `run` does the same to both and throws when they disagree. */
export function command(
	name: string,
	facts: Record<string, unknown>,
	run: (model: Model, real: RealPortal) => Promise<void>,
): Command {
	return {
		check: () => true,
		async run(model, real) {
			count(name);
			await run(model, real);
			await compare(model, real);
		},
		toString: () => `${name} ${JSON.stringify(facts)}`,
	};
}

/** Which of a list: any number stands for one of them. */
export type Pick = number;

export const pick = fc.nat({ max: 1000 });

export function nth<T>(list: readonly T[], pick: Pick): T | undefined {
	return list[pick % Math.max(1, list.length)];
}

export function contextOf(model: Model, real: RealPortal, booking: Booking, facts: { by: By }) {
	return facts.by === "staff" ? real.staff(model.now) : real.visitor(model.now, booking.person);
}

export function agree(expected: boolean, outcome: { ok: boolean }): void {
	count(expected ? "answered yes" : "answered no");
	if (expected !== outcome.ok) {
		throw new Error(`the model says ${expected ? "yes" : "no"}: ${JSON.stringify(outcome)}`);
	}
}

/** Slots, seats, bookings, holds and open repairs are the same in both. */
async function compare(model: Model, real: RealPortal): Promise<void> {
	await learnIds(model, real);
	const facts = await real.facts();
	const modelled = {
		slots: model.slots.map((slot) =>
			[
				...[slot.id, slot.deskId, slot.start, slot.isPublished],
				...[sizeOf(slot, model.seatsTaken(slot)), slot.deskSeats, model.seatsTaken(slot)],
			].join(" "),
		),
		bookings: model.bookings
			.filter(({ isLive }) => isLive)
			.map(({ id, person, slot }) => `${id} ${person} ${slot.id}`),
		holds: model.slots.flatMap((slot) =>
			[...slot.holds].map(([draft, { id }]) => `${id} ${slot.id} ${draft}`),
		),
		repairs: model.bookings
			.filter(({ repair }) => repair)
			.map(({ id, slot, repair }) => `${id} ${slot.id} ${repair?.id}`),
	};
	for (const name of ["slots", "bookings", "holds", "repairs"] as const) {
		const [real, expected] = [new Set(facts[name]), new Set(modelled[name])];
		const tooMany = facts[name].filter((line) => !expected.has(line));
		const missing = modelled[name].filter((line) => !real.has(line));
		if (tooMany.length + missing.length > 0) {
			throw new Error(
				`${name} differ\n  only in the database: ${tooMany.join("\n    ")}\n  only in the model: ${missing.join("\n    ")}`,
			);
		}
	}
}

/** The ids that the database has given to what the model knows by what it is about. */
export async function learnIds(model: Model, real: RealPortal): Promise<void> {
	await learnSlotIds(model, real);
	if (model.bookings.every(({ repair }) => repair?.id !== null)) return;
	const open = await real.openRepairs();
	for (const { id, repair } of model.bookings) {
		if (repair) repair.id ??= open.find(({ bookingId }) => bookingId === id)?.id ?? null;
	}
}

async function learnSlotIds(model: Model, real: RealPortal): Promise<void> {
	const unknown = model.slots.filter(({ id }) => id === null);
	if (unknown.length === 0) return;
	const known = new Set(model.slots.map(({ id }) => id));
	const published = await real.publishedSlots();
	for (const slot of unknown) {
		slot.id =
			published.find(
				({ id, deskId, startsAt }) =>
					deskId === slot.deskId && startsAt.getTime() === slot.start && !known.has(id),
			)?.id ?? null;
	}
}
