import { period } from "#app/i18n/desk-format.ts";
import { formatDate, formatDayOfYear, formatTime, formatWeekday } from "#app/i18n/format.ts";
import type { Repetition } from "./closure-store.server.ts";

/** When a closure is, with how it repeats: "ogni lunedì 12:00–13:00", "ogni anno dal 10 al 20 agosto". */
export function closureTime(
	{ startsAt, endsAt, repeats, repeatsUntilOn }: Repetition & { startsAt: Date; endsAt: Date },
	zone: string,
): string {
	if (repeats === "never") return period(startsAt, endsAt, zone);
	const until = repeatsUntilOn ? `, fino al ${formatDate(repeatsUntilOn, "it")}` : "";
	const every = repeats === "weekly" ? everyWeek : everyYear;
	return `${every(startsAt, endsAt, zone)}${until}`;
}

function everyWeek(startsAt: Date, endsAt: Date, zone: string): string {
	const { lastAt, hours } = lastOf(startsAt, endsAt, zone);
	const first = formatWeekday(startsAt, "it", zone);
	const last = formatWeekday(lastAt, "it", zone);
	const isOneDay = lastAt.getTime() - startsAt.getTime() < DAY && first === last;
	if (isOneDay) return `ogni ${first} ${hours ?? "tutto il giorno"}`;
	return hours === null
		? `ogni settimana da ${first} a ${last} compreso`
		: `ogni settimana da ${first} ore ${formatTime(startsAt, "it", zone)} a ${last} ore ${formatTime(endsAt, "it", zone)}`;
}

function everyYear(startsAt: Date, endsAt: Date, zone: string): string {
	const { lastAt, hours } = lastOf(startsAt, endsAt, zone);
	const first = formatDayOfYear(startsAt, "it", zone);
	const last = formatDayOfYear(lastAt, "it", zone);
	if (first === last) return `ogni anno il ${first}${hours === null ? "" : `, ${hours}`}`;
	const [firstDay = "", firstMonth] = first.split(" ");
	const [, lastMonth] = last.split(" ");
	return `ogni anno dal ${firstMonth === lastMonth ? firstDay : first} al ${last}`;
}

const DAY = 25 * 60 * 60 * 1000;

/** The last moment inside, and the hours of the clock when it is not a matter of whole days. */
function lastOf(startsAt: Date, endsAt: Date, zone: string) {
	const from = formatTime(startsAt, "it", zone);
	const to = formatTime(endsAt, "it", zone);
	return {
		lastAt: new Date(endsAt.getTime() - 1),
		hours: from === "00:00" && to === "00:00" ? null : `${from}–${to}`,
	};
}
