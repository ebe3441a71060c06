import { Temporal } from "temporal-polyfill";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { kilometresBetween, type Position } from "#app/domain/places/distance.ts";
import { nextOpening } from "#app/domain/slots/next-opening.ts";
import type { SuitableTimes } from "#app/domain/slots/suitable-times.ts";
import { dateAt, instantAt } from "#app/domain/time/office-clock.ts";
import { readDay } from "#app/domain/time/read-day.ts";
import type { SystemContext } from "#app/features/context.ts";
import {
	listFirstOpenSlots,
	listOpenSlots,
	type OpenSlot,
} from "#app/features/seats/open-slot-store.server.ts";
import {
	findSearchedServices,
	listSearchedOffices,
	type SearchedOffice,
} from "./search-store.server.ts";

export type FoundTime = {
	slotId: string;
	startsAt: Date;
	zone: string;
	serviceId: string;
	officeId: string;
	officeName: string;
	municipalityName: string;
	/** From the person's own municipality; null when it is not known. */
	kilometres: number | null;
};

export type SlotSearchQuery = {
	/** null: any that the public may book. */
	serviceId: string | null;
	channel: "on_site" | "phone" | "video" | null;
	/** None: all of them. */
	municipalityIds: readonly string[];
	suits: SuitableTimes;
	/** By nearness it needs the person's own municipality. */
	order: "date" | "nearness";
	homeId: string | null;
	/** "YYYY-MM-DD"; anything else is from now on. */
	from: string | null;
	/** Of the visitor's form: the seat it keeps is free for them. */
	draftId: string | null;
};

export type SlotSearchView = {
	/** By day, or by place and the nearest first. */
	groups: { key: string; times: FoundTime[] }[];
	order: "date" | "nearness";
	/** "YYYY-MM-DD" from which to go on; null when there is nothing later. */
	next: string | null;
	/** When nothing was found: the day more is likely, and what is nearest if one asks for less. */
	instead: { opensOn: string | null; alternatives: FoundTime[] } | null;
};

/** So many days are one page. */
const DAYS = 5;

/** Of one office on one day, where several offices are looked at: all of them are a step further. */
const TIMES_OF_AN_OFFICE = 2;

/** Of one office, when offices are listed. */
const TIMES_OF_A_PLACE = 6;

const ALTERNATIVES = 3;

/** So many slots are read for a page: what is cut off is on the next one. */
const MOST = 400;

/** The first free times in all the municipalities, or in several, at once. */
export async function slotSearchView(
	query: SlotSearchQuery,
	{ now, db }: SystemContext,
): Promise<SlotSearchView> {
	const services = await findSearchedServices(db.read, query);
	const { offices, home } = await listSearchedOffices(
		db.read,
		services.map(({ id }) => id),
		query.homeId,
	);
	const { municipalityIds } = query;
	const chosen = offices.filter(
		({ municipalityId }) =>
			municipalityIds.length === 0 || municipalityIds.includes(municipalityId),
	);
	const order = home ? query.order : "date";
	const describe = (slot: OpenSlot) => asFound(slot, offices, home);
	const found = (
		await Promise.all(
			services.flatMap(({ id: serviceId }) =>
				(order === "date" ? [chosen] : chosen.map((office) => [office])).map((some) =>
					listOpenSlots(
						db.read,
						{
							serviceId,
							officeIds: some.map(({ id }) => id),
							suits: query.suits,
							from: startOf(query.from, some[0], now),
							most: order === "date" ? MOST : 4 * TIMES_OF_A_PLACE,
							draftId: query.draftId,
						},
						now,
					),
				),
			),
		)
	).map((slots) => ({ slots, isCut: slots.length === MOST }));
	const times = withoutRepeats(found.flatMap(({ slots }) => slots).flatMap(describe));
	const lastRead = found.flatMap(({ slots, isCut }) => {
		const last = slots.at(-1);
		return isCut && last ? [dateAt(last.start, last.zone).toString()] : [];
	});
	const page =
		order === "date"
			? byDay(times, lastRead.sort()[0] ?? null, chosen.length > 1)
			: { groups: byPlace(times), next: null };
	if (page.groups.length > 0) return { ...page, order, instead: null };

	const firsts = await Promise.all(
		services.map(({ id }) => listFirstOpenSlots(db.read, id, now, query.draftId)),
	);
	const today = dateAt(now, chosen[0]?.zone ?? offices[0]?.zone ?? "UTC");
	const openings = services.flatMap(({ rules, horizonDays }) => {
		const opening = nextOpening(
			rules.filter(
				({ officeId, weekday }) =>
					chosen.some(({ id }) => id === officeId) &&
					(query.suits.weekdays.length === 0 || query.suits.weekdays.includes(weekday)),
			),
			horizonDays,
			today,
		);
		return opening ? [opening.toString()] : [];
	});
	const alternatives = withoutRepeats(firsts.flat().flatMap(describe))
		.sort((a, b) => (a.kilometres ?? 0) - (b.kilometres ?? 0) || soonest(a, b))
		.slice(0, ALTERNATIVES);
	return { ...page, order, instead: { opensOn: openings.sort()[0] ?? null, alternatives } };
}

function startOf(
	from: string | null,
	office: SearchedOffice | undefined,
	now: Temporal.Instant,
): Temporal.Instant {
	const day = readDay(from);
	return day && office ? instantAt(day, Temporal.PlainTime.from("00:00"), office.zone) : now;
}

function asFound(
	slot: OpenSlot,
	offices: readonly SearchedOffice[],
	home: Position | null,
): FoundTime[] {
	const office = offices.find(({ id }) => id === slot.officeId);
	if (!office) return [];
	return [
		{
			slotId: slot.id,
			startsAt: toDate(slot.start),
			zone: slot.zone,
			serviceId: slot.serviceId,
			officeId: office.id,
			officeName: office.name,
			municipalityName: office.municipalityName,
			kilometres: home && office.position ? kilometresBetween(home, office.position) : null,
		},
	];
}

/** Soonest first. Two desks of an office that are free at the same time are one time to choose. */
function withoutRepeats(times: readonly FoundTime[]): FoundTime[] {
	const seen = new Map<string, FoundTime>();
	for (const time of times) {
		const key = `${time.officeId} ${time.serviceId} ${time.startsAt.getTime()}`;
		if (!seen.has(key)) seen.set(key, time);
	}
	return [...seen.values()].sort(soonest);
}

function soonest(a: FoundTime, b: FoundTime): number {
	return (
		a.startsAt.getTime() - b.startsAt.getTime() ||
		(a.kilometres ?? 0) - (b.kilometres ?? 0) ||
		a.municipalityName.localeCompare(b.municipalityName)
	);
}

/** @param lastRead the first day of which some slots may not have been read */
function byDay(times: readonly FoundTime[], lastRead: string | null, isCapped: boolean) {
	const days = new Map<string, FoundTime[]>();
	let next: string | null = null;
	for (const time of times) {
		const on = dateAt(Temporal.Instant.fromEpochMilliseconds(time.startsAt.getTime()), time.zone);
		const day = on.toString();
		if (!days.has(day) && (days.size === DAYS || (lastRead && day >= lastRead && days.size > 0))) {
			next = day;
			break;
		}
		const ofDay = days.get(day) ?? [];
		days.set(day, ofDay);
		const ofOffice = ofDay.filter(
			({ officeId, serviceId }) => officeId === time.officeId && serviceId === time.serviceId,
		);
		if (!isCapped || ofOffice.length < TIMES_OF_AN_OFFICE) ofDay.push(time);
		if (day === lastRead) next = on.add({ days: 1 }).toString();
	}
	return { groups: [...days].map(([key, ofDay]) => ({ key, times: ofDay })), next };
}

function byPlace(times: readonly FoundTime[]) {
	const places = new Map<string, FoundTime[]>();
	for (const time of times) places.set(time.officeId, [...(places.get(time.officeId) ?? []), time]);
	return [...places]
		.map(([key, ofPlace]) => ({ key, times: ofPlace.slice(0, TIMES_OF_A_PLACE) }))
		.sort((a, b) => distanceOf(a) - distanceOf(b));
}

/** A place whose distance is not known comes after those that are near for sure. */
function distanceOf({ times }: { times: FoundTime[] }): number {
	return times[0]?.kilometres ?? Number.POSITIVE_INFINITY;
}
