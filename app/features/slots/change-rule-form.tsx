import { dayInWords, deskForm, standing } from "#app/i18n/desk-form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";
import { SeatsFields, TimesFields } from "./opening-fields.tsx";
import { everyWeeksChoices, slotProblems, weekdayNames } from "./refusal-messages.ts";

type Values = Readonly<Record<string, string>>;

const weekdays = Object.entries(weekdayNames).map(([value, label]) => ({ value, label }));

/** What a weekly opening is from a day on. Sending it shows what changes; nothing is saved yet. */
export function ChangeRuleForm({
	values,
	errors,
	now,
	back,
}: {
	values: Values;
	errors: Values;
	/** What stands now, where somebody else has changed the opening meanwhile. */
	now?: Values | undefined;
	back: string;
}) {
	const { field, index } = deskForm(
		{
			values,
			errors,
			now:
				now &&
				standing(now, {
					toOn: dayInWords(now.toOn),
					weekday: weekdays,
					everyWeeks: everyWeeksChoices,
				}),
		},
		slotProblems,
	);
	return (
		<form method="post" noValidate>
			<ErrorSummary {...index} />
			<SeenField seen={values.seen} />
			<div className="toolbar">
				<TextField
					{...field("fromOn")}
					label="Cambia dal giorno"
					hint="Fino al giorno prima resta com'è"
					type="date"
					required
				/>
				<TextField {...field("toOn")} label="Fino al giorno" hint="Vuoto: senza fine" type="date" />
				<SelectField {...field("weekday")} label="Giorno" options={weekdays} />
				<SelectField
					{...field("everyWeeks")}
					label="Si ripete"
					options={everyWeeksChoices.filter(({ value }) => value !== "once")}
				/>
			</div>
			<div className="toolbar">
				<TimesFields field={field} required />
				<SeatsFields field={field} required />
			</div>
			<FormActions back={{ href: back, label: "Torna indietro" }}>
				<Button>Guarda che cosa cambia</Button>
			</FormActions>
		</form>
	);
}
