import { Temporal } from "temporal-polyfill";
import { dateAt } from "#app/domain/time/office-clock.ts";

export type OfferStatus = "open" | "accepted" | "declined" | "expired" | "withdrawn";

/**
 * An offer made to somebody, and when they were to be told. `wasTold`: a mail was written and has not
 * failed, or somebody called. Where nobody did, silence is nobody's answer.
 */
export type PastOffer = { tellAt: Temporal.Instant; status: OfferStatus; wasTold: boolean };

const MOST_A_DAY = 2;

/** Somebody who leaves this many unanswered in a row does not want to be written to any more. */
const UNANSWERED = 3;

/**
 * May somebody be made another offer? One at a time, and two a day: whoever declines may hear of a
 * second seat, and is then left in peace until tomorrow.
 */
export function mayBeOffered(
	offers: readonly PastOffer[],
	tellAt: Temporal.Instant,
	zone: string,
): boolean {
	if (offers.some(({ status }) => status === "open")) return false;
	const day = dateAt(tellAt, zone);
	const onThatDay = offers.filter((offer) => dateAt(offer.tellAt, zone).equals(day));
	return onThatDay.length < MOST_A_DAY;
}

/** How many of their last offers somebody left unanswered, in a row. */
function unansweredInARow(offers: readonly PastOffer[]): number {
	const latestFirst = offers
		.filter(({ status, wasTold }) =>
			status === "expired" ? wasTold : status !== "open" && status !== "withdrawn",
		)
		.sort((a, b) => Temporal.Instant.compare(b.tellAt, a.tellAt));
	const answered = latestFirst.findIndex(({ status }) => status !== "expired");
	return answered === -1 ? latestFirst.length : answered;
}

/** Whoever does not answer leaves the list; they may join again. */
export function hasGivenUp(offers: readonly PastOffer[]): boolean {
	return unansweredInARow(offers) >= UNANSWERED;
}

/** Is the offer that comes now the last one that may stay unanswered? */
export function isLastChance(offers: readonly PastOffer[]): boolean {
	return unansweredInARow(offers) === UNANSWERED - 1;
}
