import type { HolidayKey } from "#app/domain/time/holidays.ts";
import { catalogs, problemText } from "#app/i18n/catalogs.ts";
import type { CloseDeskOutcome } from "./close-desk.server.ts";
import type { EndRuleOutcome } from "./end-rule.server.ts";
import type { PublishSlotsOutcome } from "./publish-slots.server.ts";
import type { WithdrawSlotOutcome } from "./withdraw-slot.server.ts";

type Refusal<Outcome> =
	Extract<Outcome, { ok: false }> extends { refusal: infer R extends string } ? R : never;

type DeskRefusal = Refusal<
	CloseDeskOutcome | EndRuleOutcome | PublishSlotsOutcome | WithdrawSlotOutcome
>;

/** What the desk reads when its openings, closures or slots can't be changed so. */
export const slotRefusals: Record<DeskRefusal, string> = {
	unknown_desk: "Questo sportello non c'è, o non è tra i tuoi.",
	unknown_service: "Questo servizio non c'è più.",
	unknown_rule: "Questo orario settimanale non c'è più.",
	unknown_place: "Questa sede non c'è, o non è tra le tue.",
	unknown_slot: "Questa disponibilità non c'è più.",
	day_past: "Il giorno è già passato: scegli oggi, ieri (per finire subito) o un giorno a venire.",
	period_past: "Questo periodo è già passato.",
	slot_taken:
		"C'è già qualcuno, o qualcuno la sta prenotando: prima sposta le persone, poi toglila. Se è già stata tolta, ricarica la pagina.",
};

const problems: Readonly<Record<string, string>> = {
	time_invalid: "Scrivi un'ora valida, per esempio 09:00",
	number_invalid: "Scrivi un numero intero che abbia senso qui",
	end_before_start: "La fine deve venire dopo l'inizio",
	more_than_capacity: "Non più dei posti che ci sono",
	both_times: "Scrivi sia l'ora di inizio sia l'ora di fine, oppure nessuna delle due",
	hours_of_one_day: "Le ore si possono indicare solo per un giorno alla volta",
	choose: "Scegli dall'elenco",
};

/** The words for a problem of a form of the desk. */
export function slotProblem(code: string | undefined): string | undefined {
	return code === undefined ? undefined : (problems[code] ?? problemText(catalogs.it, code));
}

export const holidayNames: Record<HolidayKey | "patron", string> = {
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
};

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
