import { index, type RouteConfig, route } from "@remix-run/route-config";

/**
 * The table of URLs: Italian paths on the left, modules on the right. Others link to these paths;
 * the same table as functions is app/http/paths.ts.
 */
export default [
	// For machines
	route("health/live", "routes/machines/health-live.ts"),
	route("health/ready", "routes/machines/health-ready.ts"),
	route("robots.txt", "routes/machines/robots.ts"),
	route("sitemap.xml", "routes/machines/sitemap.ts"),
	route(".well-known/security.txt", "routes/machines/security.ts"),
	route("appuntamento/:token.ics", "routes/machines/appointment-calendar.ts"),

	// The demo's mailbox
	route("posta", "routes/machines/mailbox.tsx"),
	route("posta/:mail", "routes/machines/mail.tsx"),
	route("posta/:mail/:part", "routes/machines/mail-part.ts"),

	// The front desk
	route("sportello/accesso", "routes/staff/sign-in.tsx"),
	route("sportello/uscita", "routes/staff/sign-out.ts"),
	route("sportello/appuntamenti/:booking/stampa", "routes/staff/slip.tsx"),
	route("sportello/incontri/:session/stampa", "routes/staff/session-sheet.tsx"),
	route("sportello", "routes/staff/layout.tsx", [
		index("routes/staff/home.ts"),
		route("oggi", "routes/staff/today.tsx"),
		route("agenda", "routes/staff/agenda.tsx"),
		route("appuntamenti/:booking", "routes/staff/booking.tsx"),
		route("appuntamenti/:booking/presenza", "routes/staff/attendance.tsx"),
		route("appuntamenti/:booking/annulla", "routes/staff/cancel-booking.tsx"),
		route("appuntamenti/:booking/sposta", "routes/staff/move-booking.tsx"),
		route("appuntamenti/:booking/tieni", "routes/staff/keep-booking.tsx"),
		route("incontri/:session", "routes/staff/session.tsx"),
		route("incontri/:session/aggiungi", "routes/staff/add-participant.tsx"),
		route("incontri/:session/annulla", "routes/staff/cancel-session.tsx"),
		route("disponibilita", "routes/staff/availability.tsx"),
		route("disponibilita/anteprima", "routes/staff/availability-preview.tsx"),
		route("disponibilita/orari/:rule", "routes/staff/end-rule.tsx"),
		route("disponibilita/orari/:rule/cambia", "routes/staff/change-rule.tsx"),
		route("disponibilita/:slot/ritira", "routes/staff/withdraw-slot.tsx"),
		route("chiusure", "routes/staff/closures.tsx"),
		route("chiusure/anteprima", "routes/staff/closure-preview.tsx"),
		route("chiusure/festivita", "routes/staff/holidays.tsx"),
		route("chiusure/:closure", "routes/staff/closure.tsx"),
		route("chiusure/:closure/riapri", "routes/staff/reopen.tsx"),
		route("persone", "routes/staff/people.tsx"),
		route("persone/nuova", "routes/staff/new-person.tsx"),
		route("persone/:applicant", "routes/staff/person.tsx"),
		route("persone/:applicant/prenota", "routes/staff/book-for-person.tsx"),
		route("iscrizioni", "routes/staff/enrolments.tsx"),
		route("iscrizioni/:enrolment", "routes/staff/enrolment.tsx"),
		route("messaggi", "routes/staff/messages.tsx"),
		route("opinioni", "routes/staff/opinions.tsx"),
		route("controllo", "routes/staff/data-check.tsx"),
		route("impostazioni", "routes/staff/settings.tsx"),
		route("impostazioni/sedi/nuova", "routes/staff/new-office.tsx"),
		route("impostazioni/sedi/:office", "routes/staff/office.tsx"),
		route("impostazioni/sedi/:office/sportelli", "routes/staff/desks.tsx"),
		route("impostazioni/servizi/:service", "routes/staff/service-terms.tsx"),
		route("*", "routes/staff/not-found.tsx"),
	]),

	// The citizen pages, in Italian without a prefix and in the other languages behind one
	route(":lang?", "routes/public/layout.tsx", [
		index("routes/public/home.tsx"),
		route("programma", "routes/public/programme.tsx"),
		route("servizi", "routes/public/services.tsx"),
		route("servizi/:service", "routes/public/service.tsx"),
		route("comuni", "routes/public/municipalities.tsx"),
		route("comuni/:municipality", "routes/public/municipality.tsx"),
		route("requisiti", "routes/public/requirements.tsx"),

		route("iscrizione", "routes/public/enrolment-start.tsx"),
		route("iscrizione/requisiti", "routes/public/enrolment-requirements.tsx"),
		route("iscrizione/dati", "routes/public/enrolment-details.tsx"),
		route("iscrizione/contatti", "routes/public/enrolment-contacts.tsx"),
		route("iscrizione/riepilogo", "routes/public/enrolment-summary.tsx"),
		route("iscrizione/fatto", "routes/public/enrolment-done.tsx"),

		route("prenota", "routes/public/booking-start.ts"),
		route("prenota/luogo", "routes/public/booking-place.tsx"),
		route("prenota/data", "routes/public/booking-date.tsx"),
		route("prenota/cerca", "routes/public/booking-search.tsx"),
		route("prenota/cerca/avvisa", "routes/public/tell-unmet-search.ts"),
		route("prenota/dettagli", "routes/public/booking-details.tsx"),
		route("prenota/richiedente", "routes/public/booking-applicant.tsx"),
		route("prenota/riepilogo", "routes/public/booking-summary.tsx"),
		route("prenota/confermato", "routes/public/booking-confirmed.tsx"),

		route("appuntamento/:token", "routes/public/appointment.tsx"),
		route("appuntamento/:token/proposte", "routes/public/appointment-proposals.tsx"),
		route("appuntamento/:token/sposta", "routes/public/move-appointment.tsx"),
		route("appuntamento/:token/annulla", "routes/public/cancel-appointment.tsx"),
		route("appuntamento/:token/stampa", "routes/public/print-appointment.tsx"),

		route("accesso", "routes/my/sign-in.tsx"),
		route("accesso/codice", "routes/my/sign-in-code.tsx"),
		route("uscita", "routes/my/sign-out.tsx"),
		route("area", "routes/my/area.tsx"),
		route("area/appuntamenti", "routes/my/appointments.tsx"),

		route("valuta", "routes/public/rate-page.tsx"),
		route("valuta/grazie", "routes/public/rating-thanks.tsx"),
		route("valuta/:feedback", "routes/public/explain-rating.tsx"),

		route("privacy", "routes/public/privacy.tsx"),
		route("accessibilita", "routes/public/accessibility.tsx"),
		route("accessibilita/segnala", "routes/public/report-accessibility.tsx"),
		route("accessibilita/segnala/:report", "routes/public/accessibility-report.tsx"),
		route("note-legali", "routes/public/legal-notes.tsx"),
		route("domande-frequenti", "routes/public/faq.tsx"),
		route("assistenza", "routes/public/assistance.tsx"),

		route("*", "routes/public/not-found.tsx"),
	]),
] satisfies RouteConfig;
