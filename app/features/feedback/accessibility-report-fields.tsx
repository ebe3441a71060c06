import { PROBLEM_LENGTH } from "#app/domain/feedback/text-lengths.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { TextArea, TextField } from "#app/ui/fields.tsx";

type Field = "page" | "problem" | "email" | "phone";

/** What could not be used, where, and how to answer. */
export function AccessibilityReportFields({
	values,
	errors,
	privacy,
}: {
	values: Readonly<Record<string, string>>;
	/** Per field, in words. */
	errors: Readonly<Partial<Record<Field, string>>>;
	privacy: string;
}) {
	const { feedback, site } = useTexts();
	const words = feedback.report;
	const field = (name: Field) => ({ name, defaultValue: values[name], error: errors[name] });
	return (
		<>
			<TextField {...field("page")} label={words.page} hint={words.pageHint} maxLength={300} />
			<TextArea
				{...field("problem")}
				label={words.problem}
				hint={words.problemHint}
				maxLength={PROBLEM_LENGTH}
				rows={6}
				required
			/>
			<fieldset className="field">
				<legend>{words.contact}</legend>
				<p className="hint">
					{words.contactHint} <a href={privacy}>{site.footer.privacy}</a>
				</p>
				<TextField {...field("email")} type="email" label={words.email} autoComplete="email" />
				<TextField {...field("phone")} type="tel" label={words.phone} autoComplete="tel" />
			</fieldset>
		</>
	);
}
