import { Temporal } from "temporal-polyfill";

/** Somebody on the waiting list. */
export type Waiting = { id: string; joinedAt: Temporal.Instant };

/** A slot with seats to give. */
export type SeatsToGive = { id: string; start: Temporal.Instant; seatsLeft: number };

/**
 * Which of them is offered which seat: the longest wait first, each the earliest slot that they would take, one
 * each. When it is done, no seat is left that somebody without one would take.
 *
 * @param wouldTake may this slot be offered to them, and could they be there?
 */
export function shareSeats<Person extends Waiting, Slot extends SeatsToGive>(
	waiting: readonly Person[],
	slots: readonly Slot[],
	wouldTake: (person: Person, slot: Slot) => boolean,
): { person: Person; slot: Slot }[] {
	const seatsLeft = new Map(slots.map(({ id, seatsLeft: seats }) => [id, seats]));
	const earliestFirst = [...slots].sort((a, b) => Temporal.Instant.compare(a.start, b.start));
	const longestFirst = [...waiting].sort(
		(a, b) => Temporal.Instant.compare(a.joinedAt, b.joinedAt) || (a.id < b.id ? -1 : 1),
	);
	return longestFirst.flatMap((person) => {
		const slot = earliestFirst.find(
			(one) => (seatsLeft.get(one.id) ?? 0) > 0 && wouldTake(person, one),
		);
		if (!slot) return [];
		seatsLeft.set(slot.id, (seatsLeft.get(slot.id) ?? 0) - 1);
		return [{ person, slot }];
	});
}
