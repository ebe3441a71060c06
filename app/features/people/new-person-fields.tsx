import { catalogs, problemText } from "#app/i18n/catalogs.ts";
import { localeNames, locales } from "#app/i18n/locales.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, SelectField, TextField } from "#app/ui/fields.tsx";

type Filled = {
	values: Readonly<Record<string, string>>;
	/** Codes of problems, by field. */
	errors: Readonly<Record<string, string>>;
};

const words = ({ errors }: Filled, name: string) => problemText(catalogs.it, errors[name]);

/** Who phones or stands at the desk: a name is enough, a contact is better. */
export function NewPersonFields({
	municipalities,
	...filled
}: Filled & { municipalities: { id: string; name: string }[] }) {
	return (
		<>
			<PersonFields {...filled} />
			<ResidenceField {...filled} municipalities={municipalities} />
		</>
	);
}

/** The same with the fiscal code, which is read from a document. */
export function KnownPersonFields({
	municipalities,
	...filled
}: Filled & { municipalities: { id: string; name: string }[] }) {
	return (
		<>
			<PersonFields {...filled} />
			<TextField
				name="fiscalCode"
				label="Codice fiscale"
				hint="Dalla tessera sanitaria. 16 caratteri, o 11 cifre se è provvisorio."
				defaultValue={filled.values.fiscalCode}
				error={words(filled, "fiscalCode")}
				autoComplete="off"
				spellCheck={false}
			/>
			<ResidenceField {...filled} municipalities={municipalities} />
		</>
	);
}

function ResidenceField({
	municipalities,
	...filled
}: Filled & { municipalities: { id: string; name: string }[] }) {
	return (
		<SelectField
			name="municipality"
			label="Comune di residenza"
			defaultValue={filled.values.municipality}
			error={words(filled, "municipality")}
			options={[
				...municipalities.map(({ id, name }) => ({ value: id, label: name })),
				{ value: "", label: "Altro Comune" },
			]}
		/>
	);
}

/** Who somebody is, how they are reached, and how much a message may say. */
function PersonFields(filled: Filled) {
	const { values, errors } = filled;
	const field = (name: string, label: string) => ({
		name,
		label,
		defaultValue: values[name],
		error: words(filled, name),
	});
	return (
		<>
			<ErrorSummary
				heading="Controlla questi punti"
				errors={Object.keys(errors).map((name) => ({
					field: name,
					text: words(filled, name) ?? "",
				}))}
			/>
			<TextField {...field("familyName", "Cognome")} required autoComplete="off" />
			<TextField {...field("givenName", "Nome")} required autoComplete="off" />
			<TextField {...field("phone", "Telefono")} type="tel" inputMode="tel" autoComplete="off" />
			<TextField
				{...field("email", "E-mail")}
				type="email"
				inputMode="email"
				autoComplete="off"
				hint="Con l'e-mail la conferma e il promemoria partono da soli."
			/>
			<SelectField
				{...field("locale", "Lingua dei messaggi")}
				defaultValue={values.locale ?? "it"}
				options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
			/>
			<Checkbox
				name="safeContact"
				label="Messaggi riservati"
				hint="La posta può essere letta da altri: nelle e-mail non c'è il nome del programma né il motivo."
				defaultChecked={values.safeContact === "on"}
			/>
		</>
	);
}
