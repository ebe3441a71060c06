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
		const nearest = free
			.filter((slot) => slot.serviceId === booking.serviceId && (seatsLeft.get(slot.id) ?? 0) > 0)
			.sort((a, b) => farther(a, booking) - farther(b, booking) || distance(a, b, booking))
			.slice(0, MOST);
		suggestions.set(booking.id, nearest);
		const [first] = nearest;
		if (first) seatsLeft.set(first.id, (seatsLeft.get(first.id) ?? 0) - 1);
	}
	return suggestions;
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
