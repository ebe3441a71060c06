import { useTexts } from "#app/i18n/texts.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import type { Question } from "./ask-requirement.server.ts";
import { EligibilityResult } from "./eligibility-result.tsx";
import type { ExplainedEligibility } from "./explain-eligibility.server.ts";

/** The answer to "is it for me?", and the ways on from it: enrolling takes the answers along. */
export function EligibilityAnswer({
	form,
	eligibility,
	values,
	paths,
}: {
	form: { questions: readonly Question[]; isOpen: boolean };
	eligibility: ExplainedEligibility;
	values: Readonly<Record<string, string>>;
	paths: {
		services: string;
		enrolment: string;
		enrolmentRequirements: string;
		booking(): string;
	};
}) {
	const texts = useTexts();
	const words = texts.enrolment.requirements;
	const isNotYet = eligibility.outcome === "not_yet";
	return (
		<>
			<EligibilityResult eligibility={eligibility} role="status" />
			{isNotYet && (
				<p>
					<a href={paths.services}>{words.services}</a>
				</p>
			)}
			<form method="post" action={paths.enrolmentRequirements}>
				{form.questions.map(({ name }) => (
					<input key={name} type="hidden" name={name} value={values[name] ?? ""} />
				))}
				<FormActions back={{ href: paths.booking(), label: words.book }}>
					{form.isOpen ? (
						<Button>{isNotYet ? words.enrolAnyway : words.enrol}</Button>
					) : (
						<LinkButton href={paths.enrolment}>{texts.site.nav.enrolment}</LinkButton>
					)}
				</FormActions>
			</form>
		</>
	);
}
