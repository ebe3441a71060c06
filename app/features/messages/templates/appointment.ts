import { catalogs } from "#app/i18n/catalogs.ts";
import { formatDay, formatDayShort, formatTime } from "#app/i18n/format.ts";
import { defaultLocale, type Locale } from "#app/i18n/locales.ts";
import { phoneUrl } from "#app/ui/phone-link.tsx";
import type { MailedOffice } from "../message-facts-store.server.ts";
import type { Block, Row } from "./letter.ts";
import { linksOf } from "./links.ts";

/** Where and when a service is given. */
export type SlotFacts = {
	start: Date;
	end: Date;
	zone: string;
	/** By phone or video nobody comes to an address: the instructions stand in its place. */
	channel?: "on_site" | "phone" | "video";
	services: readonly {
		locale: string;
		name: string;
		whatToBring: readonly string[];
		instructions?: string;
	}[];
	office: MailedOffice;
	municipality: string;
	/** Nothing here says what it is about, so the page has to say what to bring. */
	safeContact?: boolean;
};

/** What a letter may tell about an appointment. Nothing else about the person goes into a mail. */
export type AppointmentFacts = SlotFacts & {
	givenName: string;
	/** As people read it out. */
	reference: string;
	/** Of the manage link. */
	token: string;
	baseUrl: string;
	/** Until when the person may move or cancel by themselves; null: not any more. */
	changeUntil: Date | null;
};

function appointmentUrl({ baseUrl, token }: AppointmentFacts, locale: Locale): string {
	return linksOf(baseUrl, locale).appointment(token);
}

/** "giovedì 3 dicembre" and "10:30", for subjects. */
export function dayAndTime(start: Date, locale: Locale, zone: string): [string, string] {
	return [formatDayShort(start, locale, zone), formatTime(start, locale, zone)];
}

export function greeting(givenName: string, locale: Locale): Block {
	return { kind: "paragraph", text: catalogs[locale].messages.greeting(givenName) };
}

/**
 * Where the appointment was or is, when, and under which code.
 *
 * @param isExpected false: nobody comes or is called any more, so how is not told
 */
export function appointmentRows(facts: AppointmentFacts, locale: Locale, isExpected = true): Row[] {
	const { labels } = catalogs[locale].messages;
	return [...slotRows(facts, locale, isExpected), [labels.reference, facts.reference]];
}

/** Where and when it is, and what. */
export function slotRows(facts: SlotFacts, locale: Locale, isExpected = true): Row[] {
	const { labels, interval } = catalogs[locale].messages;
	const { zone } = facts;
	const day = formatDay(facts.start, locale, zone);
	const from = formatTime(facts.start, locale, zone);
	const to = formatTime(facts.end, locale, zone);
	const { name } = serviceIn(facts, locale);
	return [
		[labels.when, interval(day, from, to)],
		...placeRows(facts, locale, isExpected),
		...(name ? [[labels.what, name] satisfies [string, string]] : []),
	];
}

function placeRows(facts: SlotFacts, locale: Locale, isExpected: boolean): Row[] {
	const { labels } = catalogs[locale].messages;
	const { office, channel = "on_site" } = facts;
	if (channel === "on_site") {
		return [
			[labels.where, placeName(office)],
			...(office.directions
				? [[labels.directions, office.directions] satisfies [string, string]]
				: []),
			...accessRows(office, locale),
		];
	}
	const { channels, howItGoes } = catalogs[locale].site.services;
	const { instructions } = serviceIn(facts, locale);
	return [
		[labels.where, channels[channel]],
		...(instructions && isExpected ? [[howItGoes, instructions] satisfies [string, string]] : []),
	];
}

/** How one gets there: what is not known is not said. */
function accessRows({ transport, stepFree, mapUrl }: MailedOffice, locale: Locale) {
	const words = catalogs[locale].site.municipalities;
	const rows: Row[] = [];
	if (transport) rows.push([words.transport, transport]);
	if (stepFree !== null) rows.push([words.entrance, stepFree ? words.stepFree : words.steps]);
	if (mapUrl) rows.push([words.map.link, mapUrl, mapUrl]);
	return rows;
}

/** An office without a name is told by its address alone. */
export function placeName({ name, address }: { name: string; address: string }): string {
	return [name, address].filter(Boolean).join(", ");
}

/** By phone or video nobody comes, and nobody carries anything. */
export function comesInPerson({ channel = "on_site" }: SlotFacts): boolean {
	return channel === "on_site";
}

export function whatToBring(facts: SlotFacts, locale: Locale): Block[] {
	if (facts.safeContact) {
		const { bring, atHand } = catalogs[locale].messages.safeContact;
		return [{ kind: "paragraph", text: comesInPerson(facts) ? bring : atHand }];
	}
	const items = serviceIn(facts, locale).whatToBring;
	if (items.length === 0) return [];
	const { bring, atHand } = catalogs[locale].messages.labels;
	return [{ kind: "list", title: comesInPerson(facts) ? bring : atHand, items }];
}

/** How to move or cancel, or whom to tell when it is too late for that. */
export function howToChange(facts: AppointmentFacts, locale: Locale): Block[] {
	const { change } = catalogs[locale].messages;
	return [
		{ kind: "paragraph", text: changeSentence(facts, locale) },
		...phoneOf(facts, locale),
		{
			kind: "button",
			label: change.button,
			href: appointmentUrl(facts, locale),
		},
		{ kind: "paragraph", text: change.personal },
	];
}

export function changeSentence({ changeUntil, zone }: AppointmentFacts, locale: Locale): string {
	const { change, at } = catalogs[locale].messages;
	if (!changeUntil) return change.tooLate;
	return change.text(at(...dayAndTime(changeUntil, locale, zone)));
}

export function phoneOf({ office }: SlotFacts, locale: Locale): Block[] {
	if (!office.phone) return [];
	const { phone } = catalogs[locale].messages.labels;
	return [{ kind: "facts", rows: [[phone, office.phone, phoneUrl(office.phone)]] }];
}

function serviceIn(facts: SlotFacts, locale: Locale) {
	return textIn(facts.services, locale) ?? { name: "", whatToBring: [], instructions: "" };
}

/** The words in the person's language, or in Italian where nobody has written them in it. */
export function textIn<Text extends { locale: string }>(
	texts: readonly Text[],
	locale: Locale,
): Text | undefined {
	return (
		texts.find((text) => text.locale === locale) ??
		texts.find((text) => text.locale === defaultLocale)
	);
}
