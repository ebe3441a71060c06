import { defaultLocale, type Locale } from "#app/i18n/locales.ts";

/** Every URL of the portal, as a function. The table of what answers them is app/routes.ts. */

type Query = Record<string, string | undefined>;

function withQuery(path: string, query: Query): string {
	const pairs = Object.entries(query).filter((pair): pair is [string, string] => Boolean(pair[1]));
	return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`;
}

type SearchQuery = Record<string, string | readonly string[] | null | undefined>;

function withLists(path: string, query: SearchQuery): string {
	const pairs = Object.entries(query).flatMap(([key, value]) =>
		[value ?? ""].flat().map((one): [string, string] => [key, one]),
	);
	const asked = new URLSearchParams(pairs.filter(([, value]) => value !== "")).toString();
	return asked ? `${path}?${asked}` : path;
}

/** The citizen pages in one language: Italian has no prefix. */
export function citizenPaths(locale: Locale) {
	const prefix = locale === defaultLocale ? "" : `/${locale}`;
	const to = (path: string, query: Query = {}) => withQuery(`${prefix}${path}`, query);
	return {
		home: prefix === "" ? "/" : prefix,
		programme: to("/programma"),
		services: to("/servizi"),
		service: (service: string) => to(`/servizi/${service}`),
		municipalities: to("/comuni"),
		municipality: (municipality: string) => to(`/comuni/${municipality}`),
		requirements: to("/requisiti"),
		requirementsOneByOne: to("/requisiti?domanda"),
		enrolment: to("/iscrizione"),
		enrolmentRequirements: to("/iscrizione/requisiti"),
		enrolmentDetails: to("/iscrizione/dati"),
		enrolmentContacts: to("/iscrizione/contatti"),
		enrolmentSummary: to("/iscrizione/riepilogo"),
		enrolmentDone: to("/iscrizione/fatto"),
		keepEnrolment: to("/iscrizione/salva"),
		/** The state of one enrolment, opened by its number. */
		enrolmentState: (token: string) => to(`/iscrizione/vedi/${token}`),
		booking: (query: { comune?: string; servizio?: string } = {}) => to("/prenota", query),
		bookingPlace: (query: { comune?: string; servizio?: string } = {}) =>
			to("/prenota/luogo", query),
		bookingDate: (
			query: { sede?: string; servizio?: string; dal?: string; errore?: string } = {},
		) => to("/prenota/data", query),
		/** The first free times of all the municipalities; `comune` and `giorno` may be several. */
		bookingSearch: (query: SearchQuery = {}) => withLists(to("/prenota/cerca"), query),
		reportUnmetSearch: (query: SearchQuery) => withLists(to("/prenota/cerca/avvisa"), query),
		bookingDetails: (slot: string) => to("/prenota/dettagli", { disponibilita: slot }),
		bookingApplicant: (slot: string) => to("/prenota/richiedente", { disponibilita: slot }),
		/** The same, where the person we know books for another. */
		bookingOther: (slot: string) =>
			to("/prenota/richiedente", { disponibilita: slot, altra: "si" }),
		bookingSummary: (slot: string) => to("/prenota/riepilogo", { disponibilita: slot }),
		bookingConfirmed: to("/prenota/confermato"),
		saveBooking: (chosen: { servizio?: string; sede?: string; disponibilita?: string } = {}) =>
			to("/prenota/salva", chosen),
		signIn: to("/accesso"),
		/** @param verso the path of ours at which to go on then */
		signInThen: (verso: string) => to("/accesso", { verso }),
		signInCode: to("/accesso/codice"),
		openByReference: to("/codice"),
		signOut: to("/uscita"),
		area: to("/area"),
		appointments: to("/area/appuntamenti"),
		appointment: (token: string) => to(`/appuntamento/${token}`),
		proposals: (token: string) => to(`/appuntamento/${token}/proposte`),
		moveAppointment: (token: string, query: { dal?: string; sede?: string } = {}) =>
			to(`/appuntamento/${token}/sposta`, query),
		cancelAppointment: (token: string) => to(`/appuntamento/${token}/annulla`),
		printAppointment: (token: string) => to(`/appuntamento/${token}/stampa`),
		/** Joining the waiting list; `comune` and `giorno` may be several. */
		waitlist: (query: SearchQuery = {}) => withLists(to("/attesa"), query),
		wish: (token: string) => to(`/attesa/${token}`),
		changeWish: (token: string) => to(`/attesa/${token}/cambia`),
		earlierAppointment: (token: string) => to(`/appuntamento/${token}/attesa`),
		myEnrolment: to("/area/iscrizione"),
		wishes: to("/area/attesa"),
		myData: to("/area/dati"),
		myCopy: to("/area/dati/copia"),
		myExport: to("/area/dati/esporta.json"),
		eraseMyData: to("/area/dati/cancella"),
		/** A page's name is its route's pattern; none is the portal as a whole. */
		rate: (query: { pagina?: string } = {}) => to("/valuta", query),
		explainRating: (feedback: string) => to(`/valuta/${feedback}`),
		ratingThanks: to("/valuta/grazie"),
		privacy: to("/privacy"),
		accessibility: to("/accessibilita"),
		reportAccessibility: to("/accessibilita/segnala"),
		accessibilityReport: (report: string) => to(`/accessibilita/segnala/${report}`),
		legalNotes: to("/note-legali"),
		faq: to("/domande-frequenti"),
		assistance: to("/assistenza"),
	};
}

/** The same citizen page in another language. */
export function inLanguage(pathname: string, from: Locale, to: Locale): string {
	const bare = from === defaultLocale ? pathname : pathname.slice(from.length + 1);
	const path = to === defaultLocale ? bare : `/${to}${bare === "/" ? "" : bare}`;
	return path === "" ? "/" : path;
}

/** Without a language: a file for the calendar. */
export function calendarFilePath(token: string): string {
	return `/appuntamento/${token}.ics`;
}

export const staffPaths = {
	home: "/sportello",
	signIn: "/sportello/accesso",
	signOut: "/sportello/uscita",
	changes: "/sportello/novita",
	ownPassword: "/sportello/password",
	today: (query: { giorno?: string; sede?: string } = {}) => withQuery("/sportello/oggi", query),
	attendance: (booking: string, query: { verso?: string } = {}) =>
		withQuery(`/sportello/appuntamenti/${booking}/presenza`, query),
	booking: (booking: string) => `/sportello/appuntamenti/${booking}`,
	cancelBooking: (booking: string) => `/sportello/appuntamenti/${booking}/annulla`,
	moveBooking: (booking: string, query: { sede?: string; dal?: string } = {}) =>
		withQuery(`/sportello/appuntamenti/${booking}/sposta`, query),
	keepBooking: (booking: string) => `/sportello/appuntamenti/${booking}/tieni`,
	slip: (booking: string) => `/sportello/appuntamenti/${booking}/stampa`,
	agenda: (query: { dal?: string; sede?: string } = {}) => withQuery("/sportello/agenda", query),
	availability: (query: { sportello?: string; aperti?: string } = {}) =>
		withQuery("/sportello/disponibilita", query),
	availabilityPreview: "/sportello/disponibilita/anteprima",
	session: (slot: string) => `/sportello/incontri/${slot}`,
	addParticipant: (slot: string) => `/sportello/incontri/${slot}/aggiungi`,
	cancelSession: (slot: string) => `/sportello/incontri/${slot}/annulla`,
	printSession: (slot: string) => `/sportello/incontri/${slot}/stampa`,
	endRule: (rule: string) => `/sportello/disponibilita/orari/${rule}`,
	changeRule: (rule: string) => `/sportello/disponibilita/orari/${rule}/cambia`,
	withdrawSlot: (slot: string) => `/sportello/disponibilita/${slot}/ritira`,
	closures: "/sportello/chiusure",
	holidays: (query: { comune?: string | undefined } = {}) =>
		withQuery("/sportello/chiusure/festivita", query),
	closurePreview: "/sportello/chiusure/anteprima",
	closure: (closure: string) => `/sportello/chiusure/${closure}`,
	reopen: (closure: string) => `/sportello/chiusure/${closure}/riapri`,
	/** What is looked for is personal data, so it is posted, never in the URL. */
	people: "/sportello/persone",
	newPerson: "/sportello/persone/nuova",
	person: (applicant: string) => `/sportello/persone/${applicant}`,
	/** Their data, to correct, to hand over and to erase for them. */
	personData: (applicant: string) => `/sportello/persone/${applicant}/dati`,
	personCopy: (applicant: string, query: { lingua?: string } = {}) =>
		withQuery(`/sportello/persone/${applicant}/dati/copia`, query),
	personExport: (applicant: string) => `/sportello/persone/${applicant}/dati/esporta.json`,
	erasePerson: (applicant: string) => `/sportello/persone/${applicant}/dati/cancella`,
	bookFor: (applicant: string, query: { servizio?: string; sede?: string; dal?: string } = {}) =>
		withQuery(`/sportello/persone/${applicant}/prenota`, query),
	waitlist: "/sportello/attese",
	reminders: "/sportello/promemoria",
	addToWaitlist: (applicant: string) => `/sportello/persone/${applicant}/attesa`,
	enrolments: (query: { stato?: string } = {}) => withQuery("/sportello/iscrizioni", query),
	enrolment: (enrolment: string) => `/sportello/iscrizioni/${enrolment}`,
	settings: "/sportello/impostazioni",
	newOffice: "/sportello/impostazioni/sedi/nuova",
	office: (office: string) => `/sportello/impostazioni/sedi/${office}`,
	desks: (office: string) => `/sportello/impostazioni/sedi/${office}/sportelli`,
	newEdition: "/sportello/impostazioni/edizioni/nuova",
	edition: (edition: string) => `/sportello/impostazioni/edizioni/${edition}`,
	staffAccounts: "/sportello/impostazioni/operatori",
	newStaffAccount: "/sportello/impostazioni/operatori/nuovo",
	staffAccount: (member: string) => `/sportello/impostazioni/operatori/${member}`,
	serviceTerms: (service: string) => `/sportello/impostazioni/servizi/${service}`,
	messages: (query: { stato?: string } = {}) => withQuery("/sportello/messaggi", query),
	/** Which page of the comments and of the answered reports. */
	opinions: (query: { commenti?: string; segnalazioni?: string } = {}) =>
		withQuery("/sportello/opinioni", query),
	dataCheck: "/sportello/controllo",
};

export const machinePaths = {
	mailbox: "/posta",
	mail: (id: string) => `/posta/${id}`,
	/** "html", or the name of an attachment. */
	mailPart: (id: string, part: string) => `/posta/${id}/${part}`,
	/** The free times as JSON. @param municipality null: of all of them */
	availability: (municipality: string | null, query: { dal?: string; dopo?: string } = {}) =>
		withQuery(`${municipality ? `/comuni/${municipality}` : ""}/disponibilita.json`, query),
	alive: "/health/live",
	ready: "/health/ready",
};
