import { deskForm, standing } from "#app/i18n/desk-form.ts";
import { asLocale, directionOf, localeNames } from "#app/i18n/locales.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";

type Values = Readonly<Record<string, string>>;

const numbers = [
	{ name: "durationMinutes", label: "Durata, in minuti", hint: "Per gli orari nuovi", max: 480 },
	{
		name: "minimumNoticeHours",
		label: "Preavviso, in ore",
		hint: "Dal sito si prenota almeno tante ore prima",
		max: 720,
	},
	{
		name: "horizonDays",
		label: "Quanti giorni avanti si prenota",
		hint: "I giorni in più si aprono entro domani",
		max: 365,
	},
	{
		name: "cancellationDeadlineHours",
		label: "Si annulla fino a tante ore prima",
		hint: "Dopo, solo allo sportello",
		max: 720,
	},
	{
		name: "maxActivePerApplicant",
		label: "Appuntamenti per persona",
		hint: "Quanti insieme, non ancora passati",
		max: 20,
	},
	{
		name: "maxMovesPerBooking",
		label: "Spostamenti per appuntamento",
		hint: "Dopo, lo sposta lo sportello",
		max: 20,
	},
	{
		name: "holdMinutes",
		label: "Minuti di posto tenuto",
		hint: "Mentre la persona compila la richiesta",
		max: 60,
	},
];

const choices = {
	mayBook: [
		{ value: "public", label: "Tutti, dal sito" },
		{ value: "by_invitation", label: "Chi è invitato" },
		{ value: "staff_only", label: "Solo lo sportello" },
	],
	enrolmentRequired: [
		{ value: "yes", label: "Sì" },
		{ value: "no", label: "No" },
	],
	format: [
		{ value: "individual", label: "Una persona alla volta" },
		{ value: "group", label: "In gruppo" },
	],
	channel: [
		{ value: "on_site", label: "In sede" },
		{ value: "phone", label: "Al telefono" },
		{ value: "video", label: "In video" },
	],
};

/** What a service is and under which terms it is booked. */
export function ServiceTermsForm({
	locales,
	values,
	errors,
	now,
	back,
}: {
	locales: readonly string[];
	values: Values;
	errors: Values;
	/** What stands there now, where somebody else has changed it meanwhile. */
	now: Values | undefined;
	back: string;
}) {
	const { field, index } = deskForm({ values, errors, now: now && standing(now, choices) });
	return (
		<form method="post" noValidate>
			<ErrorSummary {...index} />
			<SeenField seen={values.seen} />
			<RadioGroup {...field("mayBook")} label="Chi può prenotare" options={choices.mayBook} />
			<RadioGroup
				{...field("enrolmentRequired")}
				label="Serve essere iscritti al programma"
				options={choices.enrolmentRequired}
				inARow
			/>
			<RadioGroup {...field("format")} label="Come si svolge" options={choices.format} inARow />
			<RadioGroup {...field("channel")} label="Dove si svolge" options={choices.channel} inARow />
			<div className="toolbar">
				{numbers.map(({ name, label, hint, max }) => (
					<TextField
						key={name}
						{...field(name)}
						label={label}
						hint={hint}
						type="number"
						min={0}
						max={max}
						required
					/>
				))}
			</div>
			<div className="side-by-side">
				{locales.map(asLocale).map((locale) => (
					<fieldset key={locale}>
						<legend>{localeNames[locale]}</legend>
						<TextArea
							{...field(`whatToBring-${locale}`)}
							label="Che cosa portare"
							hint="Una cosa per riga"
							maxLength={1000}
							lang={locale}
							dir={directionOf(locale)}
						/>
						<TextArea
							{...field(`instructions-${locale}`)}
							label="Istruzioni, al telefono o in video"
							hint="Chi chiama chi, a che numero o con quale link. Stanno al posto dell'indirizzo"
							maxLength={1000}
							lang={locale}
							dir={directionOf(locale)}
						/>
					</fieldset>
				))}
			</div>
			<FormActions back={{ href: back, label: "Torna indietro" }}>
				<Button>Salva</Button>
			</FormActions>
		</form>
	);
}
