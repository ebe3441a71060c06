import { Temporal } from "temporal-polyfill";
import { isSuitable, type SuitableTimes } from "#app/domain/slots/suitable-times.ts";

export type WishStatus = "waiting" | "settled" | "left";

/** What somebody waits for: a seat of a service, in one of some municipalities, at times that suit. */
export type Wish = {
	serviceId: string;
	municipalityIds: readonly string[];
	suits: SuitableTimes;
	/** "Earlier than mine": the start of the appointment they have; null: they have none. */
	earlierThan: Temporal.Instant | null;
};

export type WishedSlot = {
	serviceId: string;
	municipalityId: string;
	start: Temporal.Instant;
	/** Of the office. */
	zone: string;
};

export function fulfils(slot: WishedSlot, wish: Wish): boolean {
	return (
		slot.serviceId === wish.serviceId &&
		wish.municipalityIds.includes(slot.municipalityId) &&
		(wish.earlierThan === null || Temporal.Instant.compare(slot.start, wish.earlierThan) < 0) &&
		isSuitable(slot.start, wish.suits, slot.zone)
	);
}
