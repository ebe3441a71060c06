import { type DeskForm, deskForm } from "#app/i18n/desk-form.ts";
import { interviewLanguageOptions } from "#app/i18n/interview-language.ts";
import { localeNames, locales } from "#app/i18n/locales.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Checkbox, SelectField, TextField } from "#app/ui/fields.tsx";

type Places = { municipalities: { id: string; name: string }[] };

/** Who phones or stands at the desk: a name is enough, a contact is better. */
export function NewPersonFields({ municipalities, ...filled }: DeskForm & Places) {
	return (
		<>
			<PersonFields {...filled} />
			<ResidenceField {...filled} municipalities={municipalities} />
		</>
	);
}

/** The same with the fiscal code, which is read from a document. */
export function KnownPersonFields({ municipalities, ...filled }: DeskForm & Places) {
	return (
		<>
			<PersonFields {...filled} />
			<TextField
				{...deskForm(filled).field("fiscalCode")}
				label="Codice fiscale"
				hint="Dalla tessera sanitaria. 16 caratteri, o 11 cifre se è provvisorio."
				autoComplete="off"
				spellCheck={false}
			/>
			<ResidenceField {...filled} municipalities={municipalities} />
		</>
	);
}

function ResidenceField({ municipalities, ...filled }: DeskForm & Places) {
	return (
		<SelectField
			{...deskForm(filled).field("municipality")}
			label="Comune di residenza"
			options={[
				...municipalities.map(({ id, name }) => ({ value: id, label: name })),
				{ value: "", label: "Altro Comune" },
			]}
		/>
	);
}

/** Who somebody is, how they are reached, and how much a message may say. */
function PersonFields(filled: DeskForm) {
	const { values } = filled;
	const { field, problem, index } = deskForm(filled);
	return (
		<>
			<ErrorSummary {...index} />
			<TextField {...field("familyName")} label="Cognome" required autoComplete="off" />
			<TextField {...field("givenName")} label="Nome" required autoComplete="off" />
			<TextField
				{...field("phone")}
				label="Telefono"
				type="tel"
				inputMode="tel"
				autoComplete="off"
			/>
			<TextField
				{...field("email")}
				label="E-mail"
				type="email"
				inputMode="email"
				autoComplete="off"
				hint="Con l'e-mail la conferma e il promemoria partono da soli."
			/>
			<SelectField
				{...field("locale", "it")}
				label="Lingua dei messaggi"
				options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
			/>
			<SelectField
				{...field("interviewLanguage", "")}
				label="Lingua del colloquio"
				hint="Se la persona non parla bene l'italiano, o usa la lingua dei segni."
				options={interviewLanguageOptions("it")}
			/>
			<Checkbox
				name="safeContact"
				label="Messaggi riservati"
				hint="La posta può essere letta da altri: nelle e-mail non c'è il nome del programma né il motivo."
				error={problem("safeContact")}
				defaultChecked={values.safeContact === "on"}
			/>
		</>
	);
}
