import type { Directory } from "#app/adapters/db/directory.server.ts";
import { defaultLocale, type Locale } from "#app/i18n/locales.ts";

export type ServiceView = {
	id: string;
	name: string;
	summary: string;
	description: string;
	whatToBring: string[];
	format: "individual" | "group";
	channel: "on_site" | "phone" | "video";
	/** For a service by phone or video: who calls whom, and how. */
	instructions: string;
	durationMinutes: number;
	enrolmentRequired: boolean;
	minimumNoticeHours: number;
	horizonDays: number;
	cancellationDeadlineHours: number;
	maxActivePerApplicant: number;
	maxMovesPerBooking: number;
};

/** The services the public may book, in the person's language or else in Italian. */
export async function serviceListView(
	directory: Directory,
	locale: Locale,
): Promise<ServiceView[]> {
	const rows = await directory.service.findMany({
		where: { mayBook: "public" },
		orderBy: { position: "asc" },
		include: { texts: { where: { locale: { in: [locale, defaultLocale] } } } },
	});
	return rows.map(({ texts, ...service }) => {
		const text = texts.find((one) => one.locale === locale) ?? texts[0];
		return {
			id: service.id,
			name: text?.name ?? service.id,
			summary: text?.summary ?? "",
			description: text?.description ?? "",
			whatToBring: text?.whatToBring.split("\n").filter(Boolean) ?? [],
			format: service.format,
			channel: service.channel,
			instructions: text?.instructions ?? "",
			durationMinutes: service.durationMinutes,
			enrolmentRequired: service.enrolmentRequired,
			minimumNoticeHours: service.minimumNoticeHours,
			horizonDays: service.horizonDays,
			cancellationDeadlineHours: service.cancellationDeadlineHours,
			maxActivePerApplicant: service.maxActivePerApplicant,
			maxMovesPerBooking: service.maxMovesPerBooking,
		};
	});
}
