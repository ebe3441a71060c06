import { formatDayShort, formatTime } from "./format.ts";

/** "giovedì 3 dicembre, ore 10:30", on the office's clock */
export function moment(at: Date, zone: string): string {
	return `${formatDayShort(at, "it", zone)}, ore ${formatTime(at, "it", zone)}`;
}

/** Whole days are told as days, hours as hours. */
export function period(startsAt: Date, endsAt: Date, zone: string): string {
	const isMidnight = (at: Date) => formatTime(at, "it", zone) === "00:00";
	if (!isMidnight(startsAt) || !isMidnight(endsAt)) {
		return `${moment(startsAt, zone)} – ${moment(endsAt, zone)}`;
	}
	const first = formatDayShort(startsAt, "it", zone);
	const last = formatDayShort(new Date(endsAt.getTime() - 1), "it", zone);
	return first === last ? `${first}, tutto il giorno` : `da ${first} a ${last} compreso`;
}
