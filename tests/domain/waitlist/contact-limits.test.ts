import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import {
	hasGivenUp,
	isLastChance,
	mayBeOffered,
	type OfferStatus,
	type PastOffer,
} from "#app/domain/waitlist/contact-limits.ts";

const zone = "Europe/Rome";
const at = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant();
const offer = (local: string, status: OfferStatus, wasTold = true) => ({
	tellAt: at(local),
	status,
	wasTold,
});
/** One a day from the first of December on. */
const offers = (...statuses: OfferStatus[]) =>
	statuses.map((status, day) => offer(`2026-12-0${day + 1}T09:00`, status));

test("somebody has one offer at a time", () => {
	const now = at("2026-12-09T09:00");
	expect(mayBeOffered([], now, zone)).toBe(true);
	expect(mayBeOffered(offers("open"), now, zone)).toBe(false);
	expect(mayBeOffered(offers("declined"), now, zone)).toBe(true);
});

test("nobody hears of more than two seats a day, as the office counts days", () => {
	const twice = [offer("2026-12-01T08:00", "declined"), offer("2026-12-01T09:00", "expired")];
	expect(mayBeOffered(twice.slice(0, 1), at("2026-12-01T19:59"), zone)).toBe(true);
	expect(mayBeOffered(twice, at("2026-12-01T19:59"), zone)).toBe(false);
	expect(mayBeOffered(twice, at("2026-12-02T08:00"), zone)).toBe(true);
});

test("somebody who leaves three offers in a row unanswered has given up", () => {
	expect(hasGivenUp(offers("expired", "expired"))).toBe(false);
	expect(isLastChance(offers("expired", "expired"))).toBe(true);
	expect(hasGivenUp(offers("expired", "expired", "expired"))).toBe(true);
	expect(isLastChance(offers("expired", "expired", "expired"))).toBe(false);
});

test("an offer of which nobody told them is no silence of theirs, and breaks no row", () => {
	const untold = offer("2026-12-04T09:00", "expired", false);
	expect(hasGivenUp([...offers("expired", "expired"), untold])).toBe(false);
	expect(isLastChance([...offers("expired", "expired"), untold])).toBe(true);
	expect(hasGivenUp([...offers("expired", "expired", "expired"), untold])).toBe(true);
});

test("the latest offers count, in whatever order they are given", () => {
	const answeredLast = offers("expired", "expired", "expired", "declined");
	const silentSince = offers("declined", "expired", "expired", "expired");
	for (const order of [(list: PastOffer[]) => list, (list: PastOffer[]) => list.toReversed()]) {
		expect(hasGivenUp(order(answeredLast))).toBe(false);
		expect(hasGivenUp(order(silentSince))).toBe(true);
		expect(isLastChance(order(silentSince.slice(0, 3)))).toBe(true);
	}
});

test("an answer begins the count anew, and what the office took back counts as nothing", () => {
	expect(hasGivenUp(offers("expired", "expired", "declined", "expired"))).toBe(false);
	expect(hasGivenUp(offers("expired", "expired", "withdrawn", "expired"))).toBe(true);
	expect(isLastChance(offers("expired", "withdrawn", "expired", "open"))).toBe(true);
});
