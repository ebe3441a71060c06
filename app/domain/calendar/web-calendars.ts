/** What a calendar on the web is told of an appointment: others may look into a calendar. */
export type WebEvent = { title: string; location: string; start: Date; end: Date };

/** "20261203T093000Z" */
function compact(at: Date): string {
	return at.toISOString().replace(/[-:]|\.\d{3}/g, "");
}

/** The page of Google Calendar that asks whether to add the event; nothing is sent before. */
export function googleCalendarUrl({ title, location, start, end }: WebEvent): string {
	const dates = `${compact(start)}/${compact(end)}`;
	const query = new URLSearchParams({ action: "TEMPLATE", text: title, dates, location });
	return `https://calendar.google.com/calendar/render?${query}`;
}

/** The same for Outlook on the web. */
export function outlookCalendarUrl({ title, location, start, end }: WebEvent): string {
	const query = new URLSearchParams({
		rru: "addevent",
		subject: title,
		startdt: start.toISOString(),
		enddt: end.toISOString(),
		location,
	});
	return `https://outlook.live.com/calendar/0/action/compose?${query}`;
}
