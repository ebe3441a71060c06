import type { BookingRefusal } from "#app/domain/booking/decide-booking.ts";
import type { CancellationRefusal } from "#app/domain/booking/decide-cancellation.ts";
import type { MoveRefusal } from "#app/domain/booking/decide-move.ts";
import type { Texts } from "#app/i18n/catalogs.ts";

/** Every no that booking, moving or cancelling may answer with. */
export type AnyRefusal =
	| BookingRefusal
	| CancellationRefusal
	| MoveRefusal
	| "unknown_person"
	| "unknown_booking"
	| "unknown_slot"
	| "already_settled";

/** A refusal without its sentence in the catalogs does not compile here. */
export function refusalText(texts: Texts, refusal: AnyRefusal): string {
	const words: Record<AnyRefusal, string> = texts.booking.refusals;
	return words[refusal];
}

/** The same noes as the desk reads them, with the person on the telephone. */
export const deskRefusals: Record<AnyRefusal | "changed_meanwhile", string> = {
	changed_meanwhile:
		"Nel frattempo qualcuno ha cambiato questo appuntamento: guarda com'è adesso e decidi di nuovo.",
	unknown_person: "Questa persona non c'è più: i suoi dati sono stati cancellati.",
	unknown_slot: "Questo orario non c'è più. Scegline un altro.",
	unknown_booking: "Questo appuntamento non c'è più.",
	already_settled: "La persona ha già risposto: guarda com'è l'appuntamento adesso.",
	slot_full: "Un'altra persona ha appena preso questo posto. Scegli un altro orario.",
	slot_withdrawn: "Questo orario è stato tolto. Scegline un altro.",
	slot_started: "Questo orario è già cominciato. Scegline un altro.",
	too_soon: "Questo orario è troppo vicino.",
	beyond_horizon: "Questo orario è troppo lontano.",
	not_open_to_public: "Questo servizio si prenota solo allo sportello.",
	enrolment_required: "Questo servizio è per chi è già iscritto al programma.",
	already_in_slot: "La persona ha già questo appuntamento.",
	limit_reached:
		"La persona ha già un appuntamento per questo servizio: spostalo, oppure annullalo e prendine un altro.",
	overlaps_own_booking: "Alla stessa ora la persona ha già un altro appuntamento.",
	already_cancelled: "L'appuntamento è già annullato.",
	already_started: "L'appuntamento è già cominciato.",
	already_over: "L'appuntamento è già passato: registra la presenza.",
	past_deadline: "È troppo tardi per cambiare l'appuntamento.",
	too_many_moves: "La persona ha già spostato più volte questo appuntamento.",
	same_slot: "È lo stesso orario di adesso. Scegline un altro.",
	other_service: "Si può spostare solo a un orario dello stesso servizio.",
};

/** What helps somebody who was refused. */
export type Remedy = "another_time" | "own_appointments" | "enrolment" | "desk";

const remedies: Record<AnyRefusal, Remedy> = {
	slot_full: "another_time",
	slot_withdrawn: "another_time",
	slot_started: "another_time",
	too_soon: "another_time",
	beyond_horizon: "another_time",
	overlaps_own_booking: "another_time",
	same_slot: "another_time",
	other_service: "another_time",
	unknown_slot: "another_time",
	unknown_person: "another_time",
	already_in_slot: "own_appointments",
	limit_reached: "own_appointments",
	unknown_booking: "own_appointments",
	already_settled: "own_appointments",
	already_cancelled: "own_appointments",
	enrolment_required: "enrolment",
	not_open_to_public: "desk",
	already_started: "desk",
	already_over: "desk",
	past_deadline: "desk",
	too_many_moves: "desk",
};

export function remedyFor(refusal: AnyRefusal): Remedy {
	return remedies[refusal];
}
