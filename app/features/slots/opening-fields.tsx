import type { deskForm } from "#app/i18n/desk-form.ts";
import { TextField } from "#app/ui/fields.tsx";

type Fields = {
	field: ReturnType<typeof deskForm>["field"];
	/** A new opening takes from its service what is left empty. */
	required?: boolean;
};

/** When on its days an opening begins and ends, and how it is cut into slots. */
export function TimesFields({ field, required = false }: Fields) {
	return (
		<>
			<TextField {...field("startTime")} label="Dalle" type="time" required />
			<TextField {...field("endTime")} label="Alle" type="time" required />
			<TextField
				{...field("slotMinutes")}
				label="Minuti a persona"
				hint={required ? undefined : "Vuoto: come il servizio"}
				type="number"
				min={5}
				max={480}
				required={required}
			/>
			<TextField
				{...field("pauseMinutes", "0")}
				label="Minuti di pausa"
				hint="Tra uno e l'altro"
				type="number"
				min={0}
				max={120}
				required={required}
			/>
		</>
	);
}

/** How many each slot takes, and how many of them the desk alone gives. */
export function SeatsFields({ field, required = false }: Fields) {
	return (
		<>
			<TextField
				{...field("capacity", "1")}
				label="Posti"
				hint="Per ogni orario"
				type="number"
				min={1}
				max={200}
				required={required}
			/>
			<TextField
				{...field("deskSeats", "0")}
				label="Di cui per lo sportello"
				hint="Non si prenotano dal sito"
				type="number"
				min={0}
				max={200}
				required={required}
			/>
		</>
	);
}
