import { interviewLanguageOptions } from "#app/i18n/interview-language.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { SelectField } from "#app/ui/fields.tsx";

/** Asked where somebody says who they are: the desk knows before the interview, and can ask for help. */
export function InterviewLanguageField({ chosen }: { chosen: string | null | undefined }) {
	const { interview } = useTexts().mydata;
	return (
		<SelectField
			name="interviewLanguage"
			label={interview.question}
			hint={interview.hint}
			options={interviewLanguageOptions(useLocale())}
			defaultValue={chosen ?? ""}
		/>
	);
}
