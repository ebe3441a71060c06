import type { StaffContext } from "#app/features/context.ts";
import { may } from "#app/features/rights.ts";
import { locales } from "#app/i18n/locales.ts";

export type ServiceTermsPage = {
	name: string;
	/** The languages in which it is described. */
	locales: string[];
	/** As the form is filled in. */
	values: Record<string, string>;
};

/** A service with its terms; null for somebody who may not change them. */
export async function serviceTermsView(
	id: string,
	{ db, staffMember }: StaffContext,
): Promise<ServiceTermsPage | null> {
	if (!may(staffMember, "change_services")) return null;
	const service = await db.read.service.findUnique({ where: { id }, include: { texts: true } });
	if (!service) return null;
	const { texts, enrolmentRequired } = service;
	const values: Record<string, string> = {
		format: service.format,
		channel: service.channel,
		mayBook: service.mayBook,
		enrolmentRequired: enrolmentRequired ? "yes" : "no",
		durationMinutes: String(service.durationMinutes),
		minimumNoticeHours: String(service.minimumNoticeHours),
		horizonDays: String(service.horizonDays),
		cancellationDeadlineHours: String(service.cancellationDeadlineHours),
		maxActivePerApplicant: String(service.maxActivePerApplicant),
		maxMovesPerBooking: String(service.maxMovesPerBooking),
		holdMinutes: String(service.holdMinutes),
	};
	for (const { locale, whatToBring, instructions } of texts) {
		values[`whatToBring-${locale}`] = whatToBring;
		values[`instructions-${locale}`] = instructions;
	}
	return {
		name: texts.find(({ locale }) => locale === "it")?.name ?? id,
		locales: locales.filter((locale) => texts.some((text) => text.locale === locale)),
		values,
	};
}
