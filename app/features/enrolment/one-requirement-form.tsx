import { useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import type { Question } from "./ask-requirement.server.ts";
import { RequirementFields } from "./requirement-fields.tsx";

/** One question on a page of its own. The answers given before travel along and are kept nowhere. */
export function OneRequirementForm({
	questions,
	at,
	values,
	errors,
}: {
	questions: readonly Question[];
	/** Which one is asked, counted from 0. */
	at: number;
	values: Readonly<Record<string, string>>;
	errors: Readonly<Record<string, string>> | undefined;
}) {
	const { enrolment, forms } = useTexts();
	const words = enrolment.requirements;
	const asked = questions.slice(at, at + 1);
	const others = questions.filter(({ name }) => !asked.some((question) => question.name === name));
	const isLast = at === questions.length - 1;
	return (
		<form method="post" noValidate>
			<p className="text-soft">{words.count(at + 1, questions.length)}</p>
			{asked.map(({ name }) => (
				<input key={name} type="hidden" name="domanda" value={name} />
			))}
			{others.map(({ name }) => (
				<input key={name} type="hidden" name={name} value={values[name] ?? ""} />
			))}
			<RequirementFields questions={asked} values={values} errors={errors} />
			<FormActions>
				<Button name="go" value="on">
					{isLast ? words.check : forms.next}
				</Button>
				{at > 0 && (
					<Button name="go" value="back" variant="outline-primary">
						{forms.back}
					</Button>
				)}
			</FormActions>
		</form>
	);
}
