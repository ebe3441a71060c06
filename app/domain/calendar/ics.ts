import type { Temporal } from "temporal-polyfill";

type Person = { name: string; email: string };

/** An appointment as an event of somebody's calendar. Whoever calls keeps personal data out of it. */
export type CalendarEvent = {
	/** The same for the life of the booking: a UUID alone (RFC 7986, 5.3), without the host, which may change. */
	uid: string;
	/** Grows with each change. */
	sequence: number;
	stampedAt: Temporal.Instant;
	start: Temporal.Instant;
	end: Temporal.Instant;
	summary: string;
	description: string;
	location: string;
	url: string | null;
	/** A language tag. */
	language: string;
	/** The file does not say whose appointments these are. */
	safeContact: boolean;
} & ({ method: "PUBLISH" } | { method: "REQUEST" | "CANCEL"; organizer: Person; attendee: Person });

/**
 * The event as an iCalendar file (RFC 5545, RFC 5546), in UTC. PUBLISH, for a download, carries no
 * attendee; REQUEST and CANCEL, for a mail, carry both parties, and ask for no answer.
 */
export function calendarFile(event: CalendarEvent): string {
	const lines = [
		`METHOD:${event.method}`,
		"BEGIN:VEVENT",
		...timeLines(event),
		`SEQUENCE:${event.sequence}`,
		`DESCRIPTION;LANGUAGE=${event.language}:${escapeText(event.description)}`,
		...parties(event),
		`STATUS:${event.method === "CANCEL" ? "CANCELLED" : "CONFIRMED"}`,
		"CLASS:PRIVATE",
		"TRANSP:OPAQUE",
		...(event.method === "CANCEL" ? [] : alarm(event)),
		"END:VEVENT",
	];
	return fileOf(lines, event.safeContact ? NEUTRAL_PRODUCT : PRODUCT);
}

/** A time at which anybody could have an appointment. */
export type OpenEvent = Pick<
	CalendarEvent,
	"uid" | "stampedAt" | "start" | "end" | "summary" | "location" | "url" | "language"
>;

/** Free times as a calendar to subscribe to: they take up nobody's time. */
export function availabilityFile(events: readonly OpenEvent[]): string {
	return fileOf([
		"METHOD:PUBLISH",
		"REFRESH-INTERVAL;VALUE=DURATION:PT1H",
		...events.flatMap((event) => [
			"BEGIN:VEVENT",
			...timeLines(event),
			"TRANSP:TRANSPARENT",
			"END:VEVENT",
		]),
	]);
}

const PRODUCT = "-//Zona Ovest di Torino//P.R.A.Ti.C.O.//IT";
const NEUTRAL_PRODUCT = "-//Calendar//Appointments//IT";

function fileOf(lines: readonly string[], product = PRODUCT): string {
	const whole = [
		"BEGIN:VCALENDAR",
		"VERSION:2.0",
		`PRODID:${product}`,
		"CALSCALE:GREGORIAN",
		...lines,
		"END:VCALENDAR",
	];
	return `${whole.map(fold).join("\r\n")}\r\n`;
}

function timeLines(event: OpenEvent): string[] {
	return [
		`UID:${escapeText(event.uid)}`,
		`DTSTAMP:${utc(event.stampedAt)}`,
		`DTSTART:${utc(event.start)}`,
		`DTEND:${utc(event.end)}`,
		`SUMMARY;LANGUAGE=${event.language}:${escapeText(event.summary)}`,
		`LOCATION:${escapeText(event.location)}`,
		...(event.url ? [`URL:${event.url}`] : []),
	];
}

function parties(event: CalendarEvent): string[] {
	if (event.method === "PUBLISH") return [];
	const { organizer, attendee } = event;
	return [
		`ORGANIZER;CN=${quote(organizer.name)}:mailto:${organizer.email}`,
		`ATTENDEE;CN=${quote(attendee.name)};ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED;RSVP=FALSE:mailto:${attendee.email}`,
	];
}

/** The telephone says it two hours before: time to set out. */
function alarm({ language, summary }: CalendarEvent): string[] {
	return [
		"BEGIN:VALARM",
		"ACTION:DISPLAY",
		"TRIGGER:-PT2H",
		`DESCRIPTION;LANGUAGE=${language}:${escapeText(summary)}`,
		"END:VALARM",
	];
}

function utc(instant: Temporal.Instant): string {
	return instant.toString({ smallestUnit: "second" }).replace(/[-:]/g, "");
}

function escapeText(text: string): string {
	return text.replace(/[\\;,]/g, (character) => `\\${character}`).replace(/\r\n|\r|\n/g, "\\n");
}

/** A parameter value in quotes; quotes and line ends can't stand in one. */
function quote(text: string): string {
	return `"${text.replace(/["\p{Cc}]/gu, " ").trim()}"`;
}

/** The longest line, in octets without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/** Breaks a long line without breaking a character; what follows starts with a space. */
function fold(line: string): string {
	const parts: string[] = [];
	let part = "";
	let octets = 0;
	for (const character of line) {
		const size = utf8Size(character);
		if (octets + size > LINE_OCTETS) {
			parts.push(part);
			part = " ";
			octets = 1;
		}
		part += character;
		octets += size;
	}
	return [...parts, part].join("\r\n");
}

function utf8Size(character: string): number {
	const code = character.codePointAt(0) ?? 0;
	if (code < 0x80) return 1;
	if (code < 0x800) return 2;
	return code < 0x10000 ? 3 : 4;
}
