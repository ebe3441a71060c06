import { Temporal } from "temporal-polyfill";

/** An appointment that can't stay where it is. */
export type Displaced = {
	id: string;
	serviceId: string;
	officeId: string;
	start: Temporal.Instant;
};

export type FreeSeats = {
	id: string;
	serviceId: string;
	officeId: string;
	start: Temporal.Instant;
	seatsLeft: number;
};

const MOST = 3;

/**
 * Up to three slots for each displaced appointment: of the same service, in the same office first,
 * then nearest in time. The first one of each is kept free of the others, so that everybody can be
 * given their first; who is displaced earlier chooses earlier.
 */
export function suggestAlternatives(
	displaced: readonly Displaced[],
	free: readonly FreeSeats[],
): Map<string, FreeSeats[]> {
	const seatsLeft = new Map(free.map((slot) => [slot.id, slot.seatsLeft]));
	const suggestions = new Map<string, FreeSeats[]>();
	const earliestFirst = [...displaced].sort((a, b) => Temporal.Instant.compare(a.start, b.start));
	for (const booking of earliestFirst) {
		const nearest = nearestFirst(booking, free)
			.filter((slot) => (seatsLeft.get(slot.id) ?? 0) > 0)
			.slice(0, MOST);
		suggestions.set(booking.id, nearest);
		const [first] = nearest;
		if (first) seatsLeft.set(first.id, (seatsLeft.get(first.id) ?? 0) - 1);
	}
	return suggestions;
}

/**
 * Shares seats out, so that each can be kept for one person: everybody gets their nearest one before
 * anybody gets a second, and a second before a third. Of two who want the same seat, who is displaced
 * earlier gets it.
 *
 * @param suits whether somebody could be there at all
 */
export function shareAlternatives<Slot extends FreeSeats>(
	displaced: readonly Displaced[],
	free: readonly Slot[],
	suits: (booking: Displaced, slot: Slot) => boolean = () => true,
): Map<string, Slot[]> {
	const seatsLeft = new Map(free.map((slot) => [slot.id, slot.seatsLeft]));
	const earliestFirst = [...displaced]
		.sort((a, b) => Temporal.Instant.compare(a.start, b.start))
		.map((booking) => ({
			wanted: nearestFirst(booking, free).filter((slot) => suits(booking, slot)),
			given: [] as Slot[],
			id: booking.id,
		}));
	for (let round = 0; round < MOST; round++) {
		for (const { wanted, given } of earliestFirst) {
			const slot = wanted.find((one) => !given.includes(one) && (seatsLeft.get(one.id) ?? 0) > 0);
			if (!slot) continue;
			given.push(slot);
			seatsLeft.set(slot.id, (seatsLeft.get(slot.id) ?? 0) - 1);
		}
	}
	return new Map(earliestFirst.map(({ id, given }) => [id, given]));
}

/** Those of the same service: in the same office first, then nearest in time. */
function nearestFirst<Slot extends FreeSeats>(booking: Displaced, free: readonly Slot[]): Slot[] {
	return free
		.filter((slot) => slot.serviceId === booking.serviceId)
		.sort((a, b) => farther(a, booking) - farther(b, booking) || distance(a, b, booking));
}

function farther(slot: FreeSeats, booking: Displaced): number {
	return slot.officeId === booking.officeId ? 0 : 1;
}

/** Of two equally far, the later one: who moves by a day would rather have more time than less. */
function distance(a: FreeSeats, b: FreeSeats, { start }: Displaced): number {
	const from = (slot: FreeSeats) =>
		Math.abs(slot.start.epochMilliseconds - start.epochMilliseconds);
	return from(a) - from(b) || Temporal.Instant.compare(b.start, a.start);
}
