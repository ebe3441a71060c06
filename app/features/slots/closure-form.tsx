import { deskForm } from "#app/i18n/desk-form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { slotProblems } from "./refusal-messages.ts";

export type PlaceChoice = { value: string; label: string };

/** A new closure. Sending it shows whom it hits; nothing is closed yet. */
export function ClosureForm({
	action,
	places,
	values,
	errors,
}: {
	action: string;
	places: PlaceChoice[];
	values: Readonly<Record<string, string>>;
	errors: Readonly<Record<string, string>>;
}) {
	const { field, index } = deskForm({ values, errors }, slotProblems);
	return (
		<form method="post" action={action} noValidate>
			<ErrorSummary {...index} />
			<input type="hidden" name="key" value={values.key} />
			<SelectField
				{...field("place")}
				label="Che cosa si chiude"
				placeholder="Scegli"
				options={places}
				required
			/>
			<div className="toolbar">
				<TextField {...field("fromOn")} label="Dal giorno" type="date" required />
				<TextField
					{...field("toOn")}
					label="Al giorno compreso"
					hint="Vuoto: solo quel giorno"
					type="date"
				/>
				<TextField
					{...field("startTime")}
					label="Dalle ore"
					hint="Vuoto: tutto il giorno"
					type="time"
				/>
				<TextField
					{...field("endTime")}
					label="Alle ore"
					hint="Vuoto: tutto il giorno"
					type="time"
				/>
			</div>
			<div className="toolbar">
				<SelectField
					{...field("repeats")}
					label="Si ripete"
					options={[
						{ value: "never", label: "No, solo questa volta" },
						{ value: "weekly", label: "Ogni settimana, lo stesso giorno" },
						{ value: "yearly", label: "Ogni anno, negli stessi giorni" },
					]}
				/>
				<TextField
					{...field("repeatsUntilOn")}
					label="Si ripete fino al giorno"
					hint="Vuoto: senza fine"
					type="date"
				/>
			</div>
			<TextField
				{...field("reason")}
				label="Motivo"
				hint="Lo leggono solo gli operatori"
				maxLength={200}
				required
			/>
			<Button>Guarda chi ha un appuntamento</Button>
		</form>
	);
}
