import { catalogs } from "#app/i18n/catalogs.ts";
import type { Locale } from "#app/i18n/locales.ts";
import {
	type AppointmentFacts,
	appointmentRows,
	dayAndTime,
	greeting,
	phoneOf,
} from "./appointment.ts";
import type { Letter } from "./letter.ts";
import { linksOf } from "./links.ts";

export type ProposalFacts = AppointmentFacts & {
	proposed: readonly { start: Date; zone: string; officeName: string; address: string }[];
};

/**
 * The appointment won't be, and what can be had instead. The links open pages: nothing is accepted by
 * following one.
 */
export function repairProposed(facts: ProposalFacts, locale: Locale): Letter {
	const { repair_proposed: words, change, labels, at } = catalogs[locale].messages;
	const { proposed, token } = facts;
	const links = linksOf(facts.baseUrl, locale);
	const [[, when]] = appointmentRows(facts, locale) as [[string, string]];
	return {
		subject: words.subject(...dayAndTime(facts.start, locale, facts.zone)),
		blocks: [
			greeting(facts.givenName, locale),
			{ kind: "title", text: words.title },
			{ kind: "paragraph", text: words.text },
			{
				kind: "facts",
				rows: [
					[words.was, when],
					[labels.reference, facts.reference],
				],
			},
			...(proposed.length > 0
				? [
						{
							kind: "list" as const,
							title: words.proposed,
							items: proposed.map(
								({ start, zone, officeName, address }) =>
									`${at(...dayAndTime(start, locale, zone))}, ${officeName || address}`,
							),
						},
						{ kind: "paragraph" as const, text: words.kept },
						{ kind: "button" as const, label: words.choose, href: links.proposals(token) },
						{ kind: "paragraph" as const, text: words.noneSuits },
					]
				: [{ kind: "paragraph" as const, text: words.nothing }]),
			{ kind: "button", label: words.chooseOther, href: links.moveAppointment(token) },
			{ kind: "button", label: words.cancel, href: links.cancelAppointment(token) },
			...phoneOf(facts, locale),
			{ kind: "paragraph", text: change.personal },
		],
	};
}
