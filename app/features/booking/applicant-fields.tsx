import type { ReactNode } from "react";
import { problemText } from "#app/i18n/catalogs.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { TextField } from "#app/ui/fields.tsx";

type Field = "givenName" | "familyName" | "email" | "phone";

/** Who comes: a name and one contact, and nothing more. */
export function ApplicantFields({
	values,
	errors,
	privacy,
	children,
}: {
	values: Readonly<Partial<Record<Field, string | null>>>;
	/** Codes of problems, by field. */
	errors: Readonly<Record<string, string>>;
	/** The path of the privacy notice. */
	privacy: string;
	/** What else is asked about the messages. */
	children?: ReactNode;
}) {
	const texts = useTexts();
	const words = texts.booking.applicant;
	const field = (name: Field) => ({
		name,
		label: words[name],
		defaultValue: values[name] ?? undefined,
		error: problemText(texts, errors[name]),
	});
	return (
		<>
			<TextField {...field("givenName")} required autoComplete="given-name" />
			<TextField {...field("familyName")} required autoComplete="family-name" />
			<h2>{words.contactTitle}</h2>
			<p className="text-soft">{words.contactHint}</p>
			<TextField
				{...field("email")}
				type="email"
				inputMode="email"
				autoComplete="email"
				spellCheck={false}
			/>
			<TextField {...field("phone")} type="tel" inputMode="tel" autoComplete="tel" />
			{children}
			<p className="text-soft">
				{words.privacy} <a href={privacy}>{words.privacyLink}</a>
			</p>
		</>
	);
}
