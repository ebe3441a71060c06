import { Temporal } from "temporal-polyfill";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { kilometresBetween, type Position } from "#app/domain/places/distance.ts";
import { nextOpening } from "#app/domain/slots/next-opening.ts";
import {
	nearestAlternatives,
	nearestPlaces,
	pageOfDays,
	type SearchedTime,
	type SearchGroup,
	soonestFirst,
	TIMES_OF_A_PLACE,
} from "#app/domain/slots/search-page.ts";
import type { SuitableTimes } from "#app/domain/slots/suitable-times.ts";
import { dateAt, instantAt } from "#app/domain/time/office-clock.ts";
import { readDay } from "#app/domain/time/read-day.ts";
import type { SystemContext } from "#app/features/context.ts";
import {
	listFirstOpenSlots,
	listOpenDays,
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
	groups: SearchGroup<FoundTime>[];
	order: "date" | "nearness";
	/** "YYYY-MM-DD" from which to go on; null when there is nothing later. */
	next: string | null;
	/** When nothing was found: the day more is likely, and what is nearest if one asks for less. */
	instead: { opensOn: string | null; alternatives: FoundTime[] } | null;
};

/** So many slots are read for a page: what is cut off is on the next one. */
const MOST = 400;

/** The first free times in all the municipalities, or in several, at once. */
export async function slotSearchView(
	query: SlotSearchQuery,
	{ now, db }: SystemContext,
): Promise<SlotSearchView> {
	const services = await findSearchedServices(db.directory, query);
	const { offices, home } = await listSearchedOffices(
		db.directory,
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
	const found = await Promise.all(
		services.flatMap(({ id: serviceId }) =>
			(order === "date" ? [chosen] : chosen.map((office) => [office])).map((some) =>
				listOpenDays(
					db,
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
	);
	const times = soonestFirst(found.flatMap(({ slots }) => slots).flatMap(describe));
	const lastRead = found.flatMap(({ slots, isCut }) => {
		const last = slots.at(-1);
		return order === "date" && isCut && last ? [dateAt(last.start, last.zone).toString()] : [];
	});
	const unread = new Set(
		found
			.flatMap(({ slots, isCut }) => (isCut ? slots.slice(0, 1) : []))
			.map(({ officeId }) => officeId),
	);
	const page =
		order === "date"
			? pageOfDays(times, {
					lastRead: lastRead.sort()[0] ?? null,
					isOfSeveral: chosen.length > 1,
				})
			: { groups: nearestPlaces(times, unread), next: null };
	const shown = {
		groups: page.groups.map(({ key, times, cut }) => ({
			key,
			times: times.map(forPage),
			cut: cut.map(forPage),
		})),
		next: page.next,
		order,
	};
	if (shown.groups.length > 0) return { ...shown, instead: null };

	const firsts = await Promise.all(
		services.map(({ id }) => listFirstOpenSlots(db, id, now, query.draftId)),
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
	const alternatives = nearestAlternatives(soonestFirst(firsts.flat().flatMap(describe))).map(
		forPage,
	);
	return { ...shown, instead: { opensOn: openings.sort()[0] ?? null, alternatives } };
}

function startOf(
	from: string | null,
	office: SearchedOffice | undefined,
	now: Temporal.Instant,
): Temporal.Instant {
	const day = readDay(from);
	return day && office ? instantAt(day, Temporal.PlainTime.from("00:00"), office.zone) : now;
}

type DescribedTime = SearchedTime & Omit<FoundTime, "startsAt">;

function forPage({ start, ...time }: DescribedTime): FoundTime {
	return { ...time, startsAt: toDate(start) };
}

function asFound(
	slot: OpenSlot,
	offices: readonly SearchedOffice[],
	home: Position | null,
): DescribedTime[] {
	const office = offices.find(({ id }) => id === slot.officeId);
	if (!office) return [];
	return [
		{
			slotId: slot.id,
			start: slot.start,
			zone: slot.zone,
			serviceId: slot.serviceId,
			officeId: office.id,
			officeName: office.name,
			municipalityName: office.municipalityName,
			kilometres: home && office.position ? kilometresBetween(home, office.position) : null,
		},
	];
}
