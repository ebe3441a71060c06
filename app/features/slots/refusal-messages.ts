import type { OfficeHoliday } from "#app/domain/time/office-holidays.ts";
import type { HolidayRefusal } from "./change-holiday.server.ts";
import type { ChangeRuleOutcome } from "./change-rule.server.ts";
import type { CloseDeskOutcome } from "./close-desk.server.ts";
import type { EndRuleOutcome } from "./end-rule.server.ts";
import type { PublishSlotsOutcome } from "./publish-slots.server.ts";
import type { WithdrawGroupSessionOutcome } from "./withdraw-group-session.server.ts";
import type { WithdrawSlotOutcome } from "./withdraw-slot.server.ts";

type Refusal<Outcome> =
	Extract<Outcome, { ok: false }> extends { refusal: infer R extends string } ? R : never;

type DeskRefusal =
	| HolidayRefusal
	| Exclude<
			Refusal<
				| ChangeRuleOutcome
				| CloseDeskOutcome
				| EndRuleOutcome
				| PublishSlotsOutcome
				| WithdrawGroupSessionOutcome
				| WithdrawSlotOutcome
			>,
			// Names the person, the act and the time, not a kind.
			"changed_meanwhile"
	  >;

/** What the desk reads when its openings, closures or slots can't be changed so. */
export const slotRefusals: Record<DeskRefusal, string> = {
	unknown_desk: "Questo sportello non c'è, o non è tra i tuoi.",
	unknown_service: "Questo servizio non c'è più.",
	unknown_rule: "Questo orario settimanale non c'è più.",
	change_in_the_past: "Quel giorno è già passato: scegli oggi o un giorno a venire.",
	nothing_changed: "Non è cambiato niente rispetto a com'è adesso.",
	not_a_coordinator: "Questo lo può cambiare solo chi coordina.",
	holiday_past: "Quel giorno è già passato.",
	unknown_municipality: "Questo Comune non c'è, o non è tra i tuoi.",
	rule_over:
		"In quel giorno l'orario è già finito: scegli un giorno prima, o apri un orario nuovo.",
	never_opens: "Così non si apre mai: la fine viene prima della prima settimana in cui si apre.",
	unknown_place: "Questa sede non c'è, o non è tra le tue.",
	unknown_slot: "Questa disponibilità non c'è più.",
	day_past: "Il giorno è già passato: scegli oggi, ieri (per finire subito) o un giorno a venire.",
	period_past: "Questo periodo è già passato.",
	unknown_session: "Questo incontro non c'è più.",
	session_started:
		"L'incontro è già iniziato: non si annulla più, si registra chi c'era e chi mancava.",
	slot_taken:
		"Intanto qualcuno l'ha presa, o la sta prenotando. Torna all'elenco: da lì si toglie decidendo per le persone.",
};

/** What `deskForm` says of the forms of openings and closures: they choose from lists. */
export const slotProblems = { choose: "Scegli dall'elenco" };

export const holidayNames: Record<OfficeHoliday, string> = {
	new_year: "Capodanno",
	epiphany: "Epifania",
	easter: "Pasqua",
	easter_monday: "Lunedì dell'Angelo",
	liberation_day: "Festa della Liberazione",
	labour_day: "Festa del Lavoro",
	republic_day: "Festa della Repubblica",
	saint_francis: "San Francesco",
	assumption: "Ferragosto",
	all_saints: "Ognissanti",
	immaculate_conception: "Immacolata Concezione",
	christmas: "Natale",
	saint_stephen: "Santo Stefano",
	patron: "festa del patrono",
	added: "giorno di festa aggiunto",
};

/** How often an opening comes, as its form names it. */
export const everyWeeksChoices = [
	{ value: "1", label: "Ogni settimana" },
	{ value: "2", label: "Ogni 2 settimane" },
	{ value: "3", label: "Ogni 3 settimane" },
	{ value: "4", label: "Ogni 4 settimane" },
	{ value: "once", label: "Mai: solo quel giorno" },
];

/** ISO: 1 Monday … 7 Sunday. */
export const weekdayNames: Readonly<Record<number, string>> = {
	1: "lunedì",
	2: "martedì",
	3: "mercoledì",
	4: "giovedì",
	5: "venerdì",
	6: "sabato",
	7: "domenica",
};
