import { Temporal } from "temporal-polyfill";
import { dateAt } from "#app/domain/time/office-clock.ts";
import {
	calendarHolidayOn,
	type OfficeHoliday,
	overrideOn,
} from "#app/domain/time/office-holidays.ts";
import type { StaffContext } from "#app/features/context.ts";
import { may, within } from "#app/features/rights.ts";
import { listHolidayOverrides } from "./holiday-store.server.ts";

/** A day that is a holiday, or would be one by the calendar. */
export type HolidayLine = {
	/** "YYYY-MM-DD" */
	day: string;
	holiday: OfficeHoliday;
	/** It is worked all the same. */
	isWorked: boolean;
	reason: string;
	/** What was decided against the calendar can be taken back, for this place ("all": everywhere). */
	undo: string | null;
	/** It can be made a working day. */
	mayWork: boolean;
};

export type HolidaysPage = {
	municipalityId: string;
	municipalities: { id: string; name: string }[];
	years: { year: number; days: HolidayLine[] }[];
	mayChange: boolean;
	mayChangeAll: boolean;
};

/**
 * This and the next year's holidays of a municipality; null when they work for none.
 *
 * @param wanted a municipality; any other is the first of theirs
 */
export async function holidaysView(
	wanted: string | null,
	{ now, db, staffMember }: StaffContext,
): Promise<HolidaysPage | null> {
	const scope = staffMember.municipalityIds;
	const municipalities = await db.read.municipality.findMany({
		where: scope === null ? {} : { id: within(scope).municipalityId ?? { in: [] } },
		orderBy: { name: "asc" },
		select: { id: true, name: true, patronDay: true },
	});
	const municipality = municipalities.find(({ id }) => id === wanted) ?? municipalities[0];
	if (!municipality) return null;
	const today = dateAt(now, "Europe/Rome");
	const first = today.with({ month: 1, day: 1 });
	const place = {
		municipalityId: municipality.id,
		patronDays: municipality.patronDay ? [municipality.patronDay] : [],
		overrides: await listHolidayOverrides(db.read, municipality.id, first),
	};
	const mayChange = may(staffMember, "decide_holidays");
	const mayChangeAll = may(staffMember, "decide_holidays_everywhere");

	const linesOf = (year: number): HolidayLine[] => {
		const lines: HolidayLine[] = [];
		for (let day = first.with({ year }); day.year === year; day = day.add({ days: 1 })) {
			const calendar = calendarHolidayOn(day, place);
			const override = overrideOn(day, place);
			if (calendar === null && !override?.isHoliday) continue;
			const isToCome = Temporal.PlainDate.compare(day, today) >= 0;
			const isOurs = override?.municipalityId === null ? mayChangeAll : mayChange;
			lines.push({
				day: day.toString(),
				holiday: calendar ?? "added",
				isWorked: override?.isHoliday === false,
				reason: override?.reason ?? "",
				undo: override && isToCome && isOurs ? (override.municipalityId ?? "all") : null,
				mayWork: mayChange && isToCome && override === null,
			});
		}
		return lines;
	};
	return {
		municipalityId: municipality.id,
		municipalities: municipalities.map(({ id, name }) => ({ id, name })),
		years: [first.year, first.year + 1].map((year) => ({ year, days: linesOf(year) })),
		mayChange,
		mayChangeAll,
	};
}
