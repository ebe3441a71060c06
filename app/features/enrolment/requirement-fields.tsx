import { problemText } from "#app/i18n/catalogs.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { RadioGroup, SelectField, TextField } from "#app/ui/fields.tsx";
import type { Question } from "./ask-requirement.server.ts";

/** More choices than these are a list to open. */
const MOST_RADIOS = 5;

/** One field for each rule that asks. */
export function RequirementFields({
	questions,
	values,
	errors,
	asksExpiry = false,
}: {
	questions: readonly Question[];
	values: Readonly<Record<string, string>>;
	errors: Readonly<Record<string, string>> | undefined;
	/** Whether to ask until when the ISEE is valid. */
	asksExpiry?: boolean;
}) {
	const texts = useTexts();
	const { chooseMunicipality, isee } = texts.enrolment;
	return (
		<>
			{questions.map(({ name, text, hint, options }) => {
				const words = {
					name,
					label: text,
					hint: hint || undefined,
					options,
					defaultValue: values[name],
					error: problemText(texts, errors?.[name]),
					required: true,
				};
				if (options.length > MOST_RADIOS) {
					return <SelectField key={name} {...words} placeholder={chooseMunicipality} />;
				}
				return (
					<div key={name}>
						<RadioGroup {...words} inARow={name !== "max_isee"} />
						{name === "max_isee" && asksExpiry && (
							<TextField
								name="isee_expires_on"
								type="date"
								label={`${isee.expiresOn} (${texts.forms.optional})`}
								hint={isee.expiresOnHint}
								defaultValue={values.isee_expires_on}
								error={problemText(texts, errors?.isee_expires_on)}
							/>
						)}
					</div>
				);
			})}
		</>
	);
}
