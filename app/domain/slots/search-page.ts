import { Temporal } from "temporal-polyfill";
import { dateAt } from "#app/domain/time/office-clock.ts";

/** A free time that a search has found. */
export type SearchedTime = {
	start: Temporal.Instant;
	zone: string;
	serviceId: string;
	officeId: string;
	municipalityName: string;
	/** From the person's own municipality; null when it is not known. */
	kilometres: number | null;
};

/** @property cut one time of each office and service that has more in this group than are shown */
export type SearchGroup<Time> = { key: string; times: Time[]; cut: Time[] };

/** So many days are one page. */
const DAYS = 5;

/** Of one office on one day, where several offices are looked at: all of them are a step further. */
const TIMES_OF_AN_OFFICE = 2;

/** Of one office, when offices are listed. */
export const TIMES_OF_A_PLACE = 6;

/** Where nothing was found. */
const ALTERNATIVES = 3;

/**
 * Soonest first, at the same time the nearest. Two desks of an office that are free at the same time are
 * one time to choose.
 */
export function soonestFirst<Time extends SearchedTime>(times: readonly Time[]): Time[] {
	const seen = new Map<string, Time>();
	for (const time of times) {
		const key = `${time.officeId} ${time.serviceId} ${time.start.epochMilliseconds}`;
		if (!seen.has(key)) seen.set(key, time);
	}
	return [...seen.values()].sort(bySoonest);
}

/**
 * A page of days; `next` is the day from which to go on, null when there is nothing later.
 *
 * @param times soonest first
 * @param lastRead the first day of which some slots may not have been read; null: all were
 * @param isOfSeveral whether several offices are looked at
 */
export function pageOfDays<Time extends SearchedTime>(
	times: readonly Time[],
	{ lastRead, isOfSeveral }: { lastRead: string | null; isOfSeveral: boolean },
): { groups: SearchGroup<Time>[]; next: string | null } {
	const days = new Map<string, { times: Time[]; cut: Time[] }>();
	let next: string | null = null;
	for (const time of times) {
		const on = dateAt(time.start, time.zone);
		const day = on.toString();
		if (!days.has(day) && (days.size === DAYS || (lastRead && day >= lastRead && days.size > 0))) {
			next = day;
			break;
		}
		const ofDay = days.get(day) ?? { times: [], cut: [] };
		days.set(day, ofDay);
		const isAlike = ({ officeId, serviceId }: Time) =>
			officeId === time.officeId && serviceId === time.serviceId;
		if (!isOfSeveral || ofDay.times.filter(isAlike).length < TIMES_OF_AN_OFFICE) {
			ofDay.times.push(time);
		} else if (!ofDay.cut.some(isAlike)) {
			ofDay.cut.push(time);
		}
		if (day === lastRead) next = on.add({ days: 1 }).toString();
	}
	return { groups: [...days].map(([key, ofDay]) => ({ key, ...ofDay })), next };
}

/**
 * By office, the nearest first; one whose distance is not known comes after those that are near for sure.
 *
 * @param unread offices of which there may be more than these times
 */
export function nearestPlaces<Time extends SearchedTime>(
	times: readonly Time[],
	unread: ReadonlySet<string> = new Set(),
): SearchGroup<Time>[] {
	const places = new Map<string, Time[]>();
	for (const time of times) places.set(time.officeId, [...(places.get(time.officeId) ?? []), time]);
	return [...places]
		.map(([key, ofPlace]) => ({
			key,
			times: ofPlace.slice(0, TIMES_OF_A_PLACE),
			cut: ofPlace.length > TIMES_OF_A_PLACE || unread.has(key) ? ofPlace.slice(0, 1) : [],
		}))
		.sort((a, b) => distanceOf(a) - distanceOf(b));
}

/** What is nearest, for whoever found nothing. @param times soonest first */
export function nearestAlternatives<Time extends SearchedTime>(times: readonly Time[]): Time[] {
	return [...times]
		.sort((a, b) => (a.kilometres ?? 0) - (b.kilometres ?? 0) || bySoonest(a, b))
		.slice(0, ALTERNATIVES);
}

function bySoonest(a: SearchedTime, b: SearchedTime): number {
	return (
		Temporal.Instant.compare(a.start, b.start) ||
		(a.kilometres ?? 0) - (b.kilometres ?? 0) ||
		a.municipalityName.localeCompare(b.municipalityName)
	);
}

function distanceOf({ times }: SearchGroup<SearchedTime>): number {
	return times[0]?.kilometres ?? Number.POSITIVE_INFINITY;
}
