import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerRequirementsSchema } from "#app/features/enrolment/answer-requirements.schema.ts";
import { EligibilityResult } from "#app/features/enrolment/eligibility-result.tsx";
import { enrolmentFormView } from "#app/features/enrolment/enrolment-form.view.server.ts";
import { explainEligibility } from "#app/features/enrolment/explain-eligibility.server.ts";
import { RequirementFields } from "#app/features/enrolment/requirement-fields.tsx";
import { visitorContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.enrolment.requirements.title);

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await visitorContext(args);
	const form = await enrolmentFormView(visitor.db.read, visitor);
	return form && { year: form.year, questions: form.questions, isOpen: form.isOpen };
}

/** Answers and forgets: nothing is saved. */
export async function action(args: ActionFunctionArgs) {
	const visitor = await visitorContext(args);
	const view = await enrolmentFormView(visitor.db.read, visitor);
	if (!view) throw notFound();
	const form = await readForm(args.request, answerRequirementsSchema(view.rules));
	const { values } = form;
	if (!form.ok) return data({ values, errors: form.errors, eligibility: null }, { status: 400 });
	const eligibility = explainEligibility(view, form.value, null, visitor);
	return data({ values, errors: undefined, eligibility }, { status: 200 });
}

export default function Requirements() {
	const form = useLoaderData<typeof loader>();
	const result = useActionData<typeof action>();
	const texts = useTexts();
	const words = texts.enrolment.requirements;
	const paths = citizenPaths(useLocale());
	if (!form) {
		return (
			<div className="container py-4 narrow">
				<PageTitle>{words.title}</PageTitle>
				<EmptyState title={words.noEdition}>
					<p>{words.noEditionText}</p>
				</EmptyState>
			</div>
		);
	}
	const values = result?.values ?? {};
	const errors = Object.entries(result?.errors ?? {}).map(([field, code]) => ({
		field,
		text: `${form.questions.find(({ name }) => name === field)?.text} ${problemText(texts, code)}`,
	}));
	const eligibility = result?.eligibility;
	return (
		<div className="container py-4 narrow">
			<PageTitle>{words.title}</PageTitle>
			<ErrorSummary heading={texts.forms.errorsHeading} errors={errors} />
			{eligibility ? (
				<>
					<EligibilityResult eligibility={eligibility} role="status" />
					{eligibility.outcome === "not_yet" && (
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
								<Button>
									{eligibility.outcome === "not_yet" ? words.enrolAnyway : words.enrol}
								</Button>
							) : (
								<LinkButton href={paths.enrolment}>{texts.site.nav.enrolment}</LinkButton>
							)}
						</FormActions>
					</form>
					<h2>{words.again}</h2>
				</>
			) : (
				<>
					<p className="lead">{words.lead(form.year)}</p>
					<p>{texts.forms.mandatory}</p>
				</>
			)}
			<form method="post" noValidate>
				<RequirementFields questions={form.questions} values={values} errors={result?.errors} />
				<FormActions>
					<Button>{words.check}</Button>
				</FormActions>
			</form>
		</div>
	);
}
