import { problemText } from "#app/i18n/catalogs.ts";
import { localeNames, locales } from "#app/i18n/locales.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Checkbox, SelectField, TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { InterviewLanguageField } from "./interview-language-field.tsx";
import type { MyDataView } from "./my-data.view.server.ts";

/** What somebody may correct by themselves, and what only the desk can. */
export function MyDataForm({
	mine,
	failed,
	back,
}: {
	mine: MyDataView;
	/** The form as it came back. */
	failed: {
		values: Readonly<Record<string, string>>;
		errors: Readonly<Record<string, string>>;
	} | null;
	back: string;
}) {
	const texts = useTexts();
	const { booking, forms, mydata } = texts;
	const labels = booking.applicant;
	const field = (name: "givenName" | "familyName" | "email" | "phone") => ({
		name,
		label: labels[name],
		defaultValue: (failed ? failed.values[name] : mine[name]) ?? undefined,
		error: problemText(texts, failed?.errors[name]),
	});
	return (
		<form method="post" className="narrow" noValidate>
			<p className="text-soft">{forms.mandatory}</p>
			<TextField {...field("givenName")} required autoComplete="given-name" />
			<TextField {...field("familyName")} required autoComplete="family-name" />
			<p className="text-soft">{mydata.contactHint}</p>
			<TextField
				{...field("email")}
				type="email"
				inputMode="email"
				autoComplete="email"
				spellCheck={false}
			/>
			<TextField {...field("phone")} type="tel" inputMode="tel" autoComplete="tel" />
			<SelectField
				name="locale"
				label={mydata.language}
				defaultValue={failed?.values.locale ?? mine.locale}
				options={locales.map((locale) => ({ value: locale, label: localeNames[locale] }))}
			/>
			<InterviewLanguageField
				chosen={failed ? failed.values.interviewLanguage : mine.interviewLanguage}
			/>
			<Checkbox
				name="reminders"
				label={mydata.reminders}
				defaultChecked={failed ? failed.values.reminders === "on" : mine.remindersOn}
			/>
			<Checkbox
				name="safeContact"
				label={mydata.safeContact}
				hint={mydata.safeContactHint}
				defaultChecked={failed ? failed.values.safeContact === "on" : mine.safeContact}
			/>
			<p className="text-soft">{mydata.fixed}</p>
			<Facts
				facts={[
					{ term: mydata.fiscalCode, value: mine.fiscalCode ?? mydata.notGiven },
					{ term: mydata.residence, value: mine.residence ?? mydata.notGiven },
				]}
			/>
			<FormActions back={{ href: back, label: forms.back }}>
				<Button>{forms.store}</Button>
			</FormActions>
		</form>
	);
}
