import { deskForm } from "#app/i18n/desk-form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, SelectField, TextField } from "#app/ui/fields.tsx";
import type { ServiceChoice } from "./availability.view.server.ts";
import { SeatsFields, TimesFields } from "./opening-fields.tsx";
import { everyWeeksChoices, slotProblems, weekdayNames } from "./refusal-messages.ts";

/** A new weekly opening of a desk. Sending it shows what it would publish; nothing is saved yet. */
export function OpeningForm({
	action,
	deskId,
	services,
	values,
	errors,
}: {
	action: string;
	deskId: string;
	services: ServiceChoice[];
	values: Readonly<Record<string, string>>;
	errors: Readonly<Record<string, string>>;
}) {
	const { field, problem, index } = deskForm({ values, errors }, slotProblems);
	return (
		<form method="post" action={action} noValidate>
			<ErrorSummary {...index} />
			<input type="hidden" name="deskId" value={deskId} />
			<SelectField
				{...field("serviceId")}
				label="Servizio"
				placeholder="Scegli il servizio"
				options={services.map(({ id, name, durationMinutes }) => ({
					value: id,
					label: `${name} (${durationMinutes} minuti)`,
				}))}
				required
			/>
			<div className="toolbar">
				<SelectField {...field("everyWeeks", "1")} label="Si ripete" options={everyWeeksChoices} />
				<TextField
					{...field("fromOn")}
					label="Dal giorno"
					hint="Se non si ripete: il giorno"
					type="date"
					required
				/>
				<TextField {...field("toOn")} label="Fino al giorno" hint="Vuoto: senza fine" type="date" />
			</div>
			<fieldset className="field weekdays">
				<legend>Giorni della settimana</legend>
				<p className="hint">Non servono se l'orario è di un giorno solo</p>
				{Object.entries(weekdayNames).map(([weekday, name]) => (
					<Checkbox
						key={weekday}
						name={`weekday${weekday}`}
						label={name}
						defaultChecked={values[`weekday${weekday}`] !== undefined}
						error={problem(`weekday${weekday}`)}
					/>
				))}
			</fieldset>
			<div className="toolbar">
				<TimesFields field={field} />
			</div>
			<div className="toolbar">
				<SeatsFields field={field} />
			</div>
			<Button>Guarda che cosa si apre</Button>
		</form>
	);
}
