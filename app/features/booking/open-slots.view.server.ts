import { Temporal } from "temporal-polyfill";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { dateAt, dayInterval, instantAt } from "#app/domain/time/office-clock.ts";
import { readDay } from "#app/domain/time/read-day.ts";
import type { SystemContext } from "#app/features/context.ts";
import {
	listOpenDays,
	listOpenSlots,
	type OpenSlot,
} from "#app/features/seats/open-slot-store.server.ts";

/** One time to choose. Two desks free at the same time are one choice. */
export type OpenTime = { slotId: string; startsAt: Date; seatsLeft: number };

export type OpenSlotsView = {
	/** People come together: how many seats are left matters to them. */
	isGroup: boolean;
	/** Only somebody who is enrolled may take one. */
	enrolmentRequired: boolean;
	days: { day: string; startsAt: Date; times: OpenTime[] }[];
	/** The first free time of all, whatever day is shown. */
	first: OpenTime | null;
	/** "YYYY-MM-DD" from which to go on; null when there is nothing later. */
	next: string | null;
};

/** So many days are one page: enough to compare, few enough for a slow line. */
const DAYS = 8;

/** So many slots are read for a page: what is cut off is on the next one. */
const MOST = 400;

/**
 * What can be booked of a service at an office, a page of days at a time.
 *
 * @param query.from "YYYY-MM-DD"; anything else is from the first free day
 * @param query.draftId of the visitor's form: the seat it keeps is free for them
 */
export async function openSlotsView(
	query: {
		serviceId: string;
		officeId: string;
		zone: string;
		from: string | null;
		draftId?: string | null;
	},
	{ now, db }: SystemContext,
): Promise<OpenSlotsView> {
	const day = readDay(query.from);
	const from = day ? instantAt(day, Temporal.PlainTime.from("00:00"), query.zone) : now;
	const { serviceId, draftId = null } = query;
	const officeIds = [query.officeId];
	const [service, { slots, isCut }, soonest] = await Promise.all([
		db.directory.service.findUnique({
			where: { id: serviceId },
			select: { format: true, enrolmentRequired: true },
		}),
		listOpenDays(db, { serviceId, officeIds, from, most: MOST, draftId }, now),
		day ? listOpenSlots(db, { serviceId, officeIds, from: now, most: 1, draftId }, now) : null,
	]);
	const [first] = soonest ?? slots;
	const days = new Map<string, OpenTime[]>();
	let next: string | null = null;
	let on = "";
	let midnight = 0;
	for (const slot of slots) {
		// Once a day: they come in the order of their starts, and a clock is slow to apply.
		if (slot.start.epochMilliseconds >= midnight) {
			const date = dateAt(slot.start, slot.zone);
			on = date.toString();
			midnight = dayInterval(date, slot.zone).end.epochMilliseconds;
		}
		const times = days.get(on);
		if (!times && days.size === DAYS) {
			next = on;
			break;
		}
		const time = asTime(slot);
		if (!times) days.set(on, [time]);
		else if (times.at(-1)?.startsAt.getTime() !== time.startsAt.getTime()) times.push(time);
	}
	const lastDay = [...days.keys()].at(-1);
	if (next === null && isCut && lastDay && days.size > 1) {
		days.delete(lastDay);
		next = lastDay;
	}
	return {
		isGroup: service?.format === "group",
		enrolmentRequired: service?.enrolmentRequired ?? false,
		days: [...days].map(([on, times]) => ({
			day: on,
			startsAt: times[0]?.startsAt ?? toDate(now),
			times,
		})),
		first: first ? asTime(first) : null,
		next,
	};
}

function asTime({ id, start, seatsLeft }: OpenSlot): OpenTime {
	return { slotId: id, startsAt: toDate(start), seatsLeft };
}
