import { Temporal } from "temporal-polyfill";
import { kilometresBetween, type Position } from "#app/domain/places/distance.ts";

/** An appointment that can't stay where it is. */
export type Displaced = {
	id: string;
	serviceId: string;
	officeId: string;
	/** Of its municipality; null: not known. */
	position: Position | null;
	start: Temporal.Instant;
};

export type FreeSeats = {
	id: string;
	serviceId: string;
	officeId: string;
	position: Position | null;
	start: Temporal.Instant;
	seatsLeft: number;
};

const MOST = 3;

/**
 * Up to three slots for each displaced appointment: of the same service, in the same office first,
 * then nearest in time and place. The first one of each is kept free of the others, so that
 * everybody can be given their first; whoever is displaced earlier chooses earlier. Two desks of an
 * office that are free at the same time are one time to choose.
 */
export function suggestAlternatives(
	displaced: readonly Displaced[],
	free: readonly FreeSeats[],
): Map<string, FreeSeats[]> {
	const seatsLeft = new Map(free.map((slot) => [slot.id, slot.seatsLeft]));
	const suggestions = new Map<string, FreeSeats[]>();
	const earliestFirst = [...displaced].sort((a, b) => Temporal.Instant.compare(a.start, b.start));
	for (const booking of earliestFirst) {
		const nearest: FreeSeats[] = [];
		for (const slot of nearestFirst(booking, free)) {
			if (nearest.length === MOST) break;
			if ((seatsLeft.get(slot.id) ?? 0) === 0) continue;
			if (!nearest.some((other) => isSameTime(other, slot))) nearest.push(slot);
		}
		suggestions.set(booking.id, nearest);
		const [first] = nearest;
		if (first) seatsLeft.set(first.id, (seatsLeft.get(first.id) ?? 0) - 1);
	}
	return suggestions;
}

/**
 * Shares seats out, so that each can be kept for one person: everybody gets their nearest one before
 * anybody gets a second, and a second before a third. Of two who want the same seat, the one
 * displaced earlier gets it. Nobody gets a time twice, at two desks of an office.
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
			const slot = wanted.find(
				(one) => (seatsLeft.get(one.id) ?? 0) > 0 && !given.some((other) => isSameTime(other, one)),
			);
			if (!slot) continue;
			given.push(slot);
			seatsLeft.set(slot.id, (seatsLeft.get(slot.id) ?? 0) - 1);
		}
	}
	return new Map(earliestFirst.map(({ id, given }) => [id, given]));
}

/** Whoever chooses sees one and the same: the office and the time. */
function isSameTime(a: FreeSeats, b: FreeSeats): boolean {
	return a.officeId === b.officeId && a.start.equals(b.start);
}

/** Somebody who goes elsewhere would rather wait a day than travel so much farther. */
const KILOMETRES_A_DAY = 5;

/** Between two places one of which is not known: about as far as the municipalities are apart. */
const UNKNOWN_KILOMETRES = 8;

const DAY = 24 * 3_600_000;

/** Those of the same service: in the same office first, then nearest in time and place. */
function nearestFirst<Slot extends FreeSeats>(booking: Displaced, free: readonly Slot[]): Slot[] {
	return free
		.filter((slot) => slot.serviceId === booking.serviceId)
		.map((slot) => ({
			slot,
			isElsewhere: Number(slot.officeId !== booking.officeId),
			days: daysAway(slot, booking),
		}))
		.sort((a, b) => a.isElsewhere - b.isElsewhere || a.days - b.days || latestFirst(a.slot, b.slot))
		.map(({ slot }) => slot);
}

/** How far away in days, with the distance counted in days too. */
function daysAway({ officeId, position, start }: FreeSeats, booking: Displaced): number {
	const days = Math.abs(start.epochMilliseconds - booking.start.epochMilliseconds) / DAY;
	if (officeId === booking.officeId) return days;
	const kilometres =
		position && booking.position
			? kilometresBetween(position, booking.position)
			: UNKNOWN_KILOMETRES;
	return days + kilometres / KILOMETRES_A_DAY;
}

/** Of two equally far, the later one: whoever moves by a day would rather have more time than less. */
function latestFirst(a: FreeSeats, b: FreeSeats): number {
	return Temporal.Instant.compare(b.start, a.start);
}
