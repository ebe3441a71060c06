import { defaultLocale, type Locale } from "#app/i18n/locales.ts";

/** The pages that mails link to, whole addresses; the paths are those of the table of URLs. */
export function linksOf(baseUrl: string, locale: Locale) {
	const site = locale === defaultLocale ? baseUrl : `${baseUrl}/${locale}`;
	return {
		appointment: (token: string) => `${site}/appuntamento/${token}`,
		moveAppointment: (token: string) => `${site}/appuntamento/${token}/sposta`,
		cancelAppointment: (token: string) => `${site}/appuntamento/${token}/annulla`,
		/** Where a code is typed in: an address that opens nothing by itself. */
		byReference: `${site}/codice`,
		proposals: (token: string) => `${site}/appuntamento/${token}/proposte`,
		wish: (token: string) => `${site}/attesa/${token}`,
		area: `${site}/area`,
		myEnrolment: `${site}/area/iscrizione`,
		booking: `${site}/prenota`,
	};
}
