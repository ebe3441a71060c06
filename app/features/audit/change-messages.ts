import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { formatDayShort, formatTime } from "#app/i18n/format.ts";
import type { AuditSubject } from "./audit-store.server.ts";
import type { Change } from "./seen-store.server.ts";

/** What was done, after a name ("ha") or said to whoever did it ("hai"). */
type Phrase = (has: "ha" | "hai", details: Change["details"]) => string;

const attendance: Readonly<Record<string, string>> = {
	arrived: "Arrivato",
	attended: "Ricevuto",
	no_show: "Assente",
	excused: "Giustificato",
};

const reviewed: Readonly<Record<string, (has: string) => string>> = {
	accepted: (has) => `l'${has} accolta`,
	to_complete: (has) => `l'${has} segnata «Da completare»`,
	refused: (has) => `non l'${has} accolta`,
};

const phrases: Record<AuditSubject, Readonly<Record<string, Phrase>>> = {
	accessibility_report: { answered: (has) => `${has} già risposto` },
	applicant: {
		added: (has) => `${has} aggiunto la persona`,
		corrected: (has) => `${has} corretto i dati`,
		erased: (has) => `${has} cancellato la persona`,
	},
	availability_rule: {
		changed: (has) => `${has} cambiato questo orario`,
		ended: (has) => `${has} messo fine a questo orario`,
	},
	booking: {
		booked: (has) => `${has} prenotato l'appuntamento`,
		moved: (has) => `${has} spostato l'appuntamento`,
		cancelled: (has) => `${has} annullato l'appuntamento`,
		reminded_by_phone: (has) => `${has} già dato il promemoria per telefono`,
		not_reached_by_phone: (has) => `${has} chiamato senza risposta`,
		kept: (has) => `${has} deciso di tenere l'appuntamento`,
		attendance_recorded: (has, { to }) => `${has} registrato «${attendance[`${to}`] ?? to}»`,
		attendance_undone: (has, { from }) => `${has} tolto «${attendance[`${from}`] ?? from}»`,
	},
	closure: {
		closed: (has) => `${has} messo la chiusura`,
		reopened: (has) => `${has} tolto la chiusura`,
		settled: (has) => `${has} sistemato un appuntamento`,
	},
	desk: { renamed: (has) => `${has} cambiato il nome dello sportello` },
	edition: { changed: (has) => `${has} cambiato l'edizione` },
	enrolment: {
		submitted: (has) => `${has} inviato l'iscrizione`,
		withdrawn: (has) => `${has} ritirato l'iscrizione`,
		reviewed: (has, { to }) => reviewed[`${to}`]?.(has) ?? `l'${has} decisa`,
	},
	holiday: {
		made_holiday: (has) => `${has} deciso che è un giorno di festa`,
		made_working_day: (has) => `${has} deciso che si lavora`,
		left_to_calendar: (has) => `${has} deciso che vale il calendario`,
	},
	message: {
		message_failed: (has) => `non ${has} potuto consegnare il messaggio`,
		message_readdressed: (has) =>
			`${has} corretto l'e-mail: il messaggio parte al nuovo indirizzo,`,
		message_retried: (has) => `${has} mandato di nuovo il messaggio`,
		message_told_by_desk: (has) => `${has} già avvisato la persona`,
	},
	office: { changed: (has) => `${has} cambiato la sede` },
	service: { terms_changed: (has) => `${has} cambiato il servizio` },
	slot: { withdrawn: (has) => `${has} tolto l'orario` },
	staff_member: {
		grants_changed: (has) => `${has} cambiato i permessi`,
		disabled: (has) => `${has} disabilitato l'accesso`,
		enabled: (has) => `${has} riabilitato l'accesso`,
		password_reset: (has) => `${has} creato una password nuova`,
		password_changed: (has) => `${has} cambiato la propria password`,
	},
	waitlist_entry: {
		joined: (has) => `${has} chiesto il posto`,
		changed: (has) => `${has} cambiato la richiesta`,
		left: (has) => `${has} tolto la richiesta dalla lista`,
		accepted: (has) => `${has} detto di sì alla proposta`,
		declined: (has) => `${has} detto di no alla proposta`,
		settled: (has) => `${has} chiuso la richiesta`,
		offer_told: (has) => `${has} già chiamato la persona`,
		offer_not_told: (has) => `${has} chiamato senza risposta`,
		offered: (has) => `${has} fatto una proposta`,
	},
};

const changedSomething: Phrase = (has) => `${has} cambiato qualcosa`;

/** "Carlo Bo l'ha accolta alle 09:02." To whoever did it: "L'hai accolta alle 09:02." */
export function tellChange(
	change: Change | null,
	{ now, staffMemberId }: { now: Date; staffMemberId: string },
): string {
	if (change === null) return "Qualcosa è cambiato nel frattempo.";
	const { subjectKind, action, details, at, by } = change;
	const phrase = phrases[subjectKind][action] ?? changedSomething;
	const when = momentOf(at, now);
	if (by.kind === "staff" && by.id === staffMemberId) {
		const said = phrase("hai", details);
		return `${said.charAt(0).toUpperCase()}${said.slice(1)} ${when}.`;
	}
	return `${nameOf(by)} ${phrase("ha", details)} ${when}.`;
}

function nameOf(by: Change["by"]): string {
	if (by.kind === "staff") return by.name;
	return by.kind === "applicant" ? "La persona" : "Il portale";
}

function momentOf(at: Date, now: Date): string {
	const day = formatDayShort(at, "it", PROGRAMME_ZONE);
	const time = `alle ${formatTime(at, "it", PROGRAMME_ZONE)}`;
	return day === formatDayShort(now, "it", PROGRAMME_ZONE) ? time : `${day} ${time}`;
}
