import { spokenLanguages } from "#app/domain/places/office-access.ts";
import { deskForm, standing, tickedWords } from "#app/i18n/desk-form.ts";
import { languageName } from "#app/i18n/format.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, SelectField, TextArea, TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";
import { deskNameField } from "./save-desk.schema.ts";

type Values = Readonly<Record<string, string>>;

const words = {
	"name.required": "Scrivi il nome della sede",
	"address.required": "Scrivi l'indirizzo",
	map_invalid: "Copia l'indirizzo della mappa dal browser: comincia con https://",
};

const stepFree = [
	{ value: "yes", label: "Sì" },
	{ value: "no", label: "No" },
];

const UNKNOWN = "Non lo so";

const languageOptions = spokenLanguages.map((code) => ({
	value: code,
	label: languageName(code, "it"),
}));

/** What people read about an office. */
export function OfficeForm({
	municipalities,
	values,
	languages,
	errors,
	now,
	back,
}: {
	/** For a new office: where it may be. */
	municipalities: readonly { id: string; name: string }[] | null;
	values: Values;
	/** The boxes that are ticked. */
	languages: readonly string[];
	errors: Values;
	/** What stands there now, where somebody else has changed it meanwhile. */
	now?: { values: Values; languages: readonly string[] } | undefined;
	back: string;
}) {
	const { field, problem, index } = deskForm(
		{
			values: { ...values, languages: tickedWords(languageOptions, languages) },
			errors,
			now:
				now &&
				standing(
					{ ...now.values, languages: tickedWords(languageOptions, now.languages) },
					{ stepFree: [...stepFree, { value: "", label: UNKNOWN }] },
				),
		},
		words,
	);
	return (
		<form method="post" noValidate>
			<ErrorSummary {...index} />
			{municipalities === null && <SeenField seen={values.seen} />}
			<div className="side-by-side">
				<fieldset>
					<legend>La sede</legend>
					{municipalities && (
						<SelectField
							{...field("municipality")}
							label="Comune"
							placeholder="Scegli"
							options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
							required
						/>
					)}
					<TextField {...field("name")} label="Nome della sede" maxLength={100} required />
					<TextField
						{...field("address")}
						label="Indirizzo"
						hint="Via e numero, come la trova chi non è mai venuto"
						maxLength={200}
						required
					/>
					<TextArea
						{...field("openingHours")}
						label="Orari di apertura"
						hint="Si mostrano così come sono scritti"
						maxLength={300}
					/>
					<TextField {...field("phone")} label="Telefono" type="tel" maxLength={50} />
					<TextField {...field("email")} label="E-mail" type="email" maxLength={200} />
				</fieldset>
				<fieldset>
					<legend>Come si arriva</legend>
					<TextArea
						{...field("directions")}
						label="Come arrivare"
						hint="Piano, citofono, da che parte si entra"
						maxLength={500}
					/>
					<TextField
						{...field("transport")}
						label="Mezzi pubblici"
						hint="Linea e fermata"
						maxLength={300}
					/>
					<TextField
						{...field("mapUrl")}
						label="Link alla mappa"
						hint="L'indirizzo di una mappa che mostra la sede: comincia con https://"
						maxLength={500}
					/>
					<SelectField
						{...field("stepFree")}
						label="Si entra senza gradini?"
						hint="Conta tutto il percorso, dalla strada allo sportello. Se non lo sai, non si mostra niente"
						placeholder={UNKNOWN}
						options={stepFree}
					/>
				</fieldset>
			</div>
			<CheckboxGroup
				name="languages"
				label="Lingue che si parlano, oltre all'italiano"
				hint="Solo quelle in cui si può fare un colloquio. Se non scegli, non si mostra niente"
				error={problem("languages")}
				selected={languages}
				options={languageOptions}
			/>
			<FormActions back={{ href: back, label: "Torna indietro" }}>
				<Button>Salva la sede</Button>
			</FormActions>
		</form>
	);
}

/** The desks of an office: each with its name to change, and room for one more. */
export function DeskForms({
	desks,
	action,
	error,
}: {
	desks: readonly { id: string; name: string; seen: string }[];
	action: string;
	/** What is wrong, with which desk ("": the new one), and what was typed for it. */
	error: { desk: string; text: string; typed: string; seen: string | undefined } | null;
}) {
	return [...desks, { id: "", name: "", seen: "" }].map(({ id, name, seen }) => (
		<form key={`${id}-${name}`} method="post" action={action} noValidate className="toolbar">
			<input type="hidden" name="desk" value={id} />
			{id && <SeenField seen={(error?.desk === id && error.seen) || seen} />}
			<TextField
				name={deskNameField(id)}
				label={id ? "Sportello" : "Nuovo sportello"}
				hint={id ? undefined : "Per esempio «Sportello 1» o «Sala riunioni»"}
				defaultValue={error?.desk === id ? error.typed : name}
				error={error?.desk === id ? error.text : undefined}
				maxLength={100}
				required
			/>
			<Button variant="outline-primary" size="sm">
				{id ? "Cambia nome" : "Aggiungi"}
				{id && <span className="visually-hidden">: {name}</span>}
			</Button>
		</form>
	));
}
