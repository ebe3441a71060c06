import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { VisitorContext } from "#app/features/context.ts";
import {
	answerOneRequirementSchema,
	answerRequirementsSchema,
	type RequirementAnswers,
} from "#app/features/enrolment/answer-requirements.schema.ts";
import { EligibilityAnswer } from "#app/features/enrolment/eligibility-answer.tsx";
import {
	type EnrolmentFormView,
	enrolmentFormView,
} from "#app/features/enrolment/enrolment-form.view.server.ts";
import { EnrolmentWindow } from "#app/features/enrolment/enrolment-window.tsx";
import { explainEligibility } from "#app/features/enrolment/explain-eligibility.server.ts";
import { OneRequirementForm } from "#app/features/enrolment/one-requirement-form.tsx";
import { RequirementFields } from "#app/features/enrolment/requirement-fields.tsx";
import { visitorContext } from "#app/http/context.server.ts";
import { type FormErrors, type FormValues, readForm } from "#app/http/form.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { SingleStep } from "#app/http/single-step.tsx";
import { STEP } from "#app/http/step.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";

export const handle = STEP;

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.enrolment.requirements.title);

/** One question at a time for whoever asks for it, all of them together otherwise. */
const asksOneByOne = (request: Request) => new URL(request.url).searchParams.has("domanda");

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await visitorContext(args);
	const form = await enrolmentFormView(visitor.db, visitor);
	if (!form) return null;
	const { year, questions, isOpen, window, opensOn, closesOn, isDemo } = form;
	const dates = { window, opensOn, closesOn, isDemo };
	return { year, questions, isOpen, dates, at: asksOneByOne(args.request) ? 0 : null };
}

/** Answers and forgets: nothing is saved. */
export async function action(args: ActionFunctionArgs) {
	const visitor = await visitorContext(args);
	const view = await enrolmentFormView(visitor.db, visitor);
	if (!view) throw notFound();
	const answers = answerRequirementsSchema(view.rules);
	if (!asksOneByOne(args.request)) {
		const { values, ...form } = await readForm(args.request, answers);
		return form.ok ? answer(view, form.value, values, visitor) : refuse(values, form.errors, null);
	}
	const { values, ...step } = await readForm(args.request, answerOneRequirementSchema(view.rules));
	if (!step.ok) {
		const at = view.rules.findIndex(({ kind }) => kind === values.domanda);
		return refuse(values, step.errors, Math.max(0, at));
	}
	const asked = { values, errors: undefined, eligibility: null, at: step.value };
	if (step.value < view.rules.length) return data(asked, { status: 200 });
	const all = answers.safeParse(values);
	if (all.success) return answer(view, all.data, values, visitor);
	// An answer that was given before has gone missing on the way: it is asked again.
	const missing = view.rules.findIndex(({ kind }) => kind === all.error.issues[0]?.path[0]);
	return data({ ...asked, at: Math.max(0, missing) }, { status: 200 });
}

function answer(
	view: EnrolmentFormView,
	answers: RequirementAnswers,
	values: FormValues,
	visitor: VisitorContext,
) {
	const eligibility = explainEligibility(view, answers, null, visitor);
	return data({ values, errors: undefined, eligibility, at: null }, { status: 200 });
}

function refuse(values: FormValues, errors: FormErrors, at: number | null) {
	return data({ values, errors, eligibility: null, at }, { status: 400 });
}

export default function Requirements() {
	const form = useLoaderData<typeof loader>();
	const result = useActionData<typeof action>();
	const texts = useTexts();
	const words = texts.enrolment.requirements;
	const paths = citizenPaths(useLocale());
	if (!form) {
		return (
			<SingleStep title={words.title}>
				<EmptyState title={words.noEdition}>
					<p>{words.noEditionText}</p>
				</EmptyState>
			</SingleStep>
		);
	}
	const values = result?.values ?? {};
	const errors = Object.entries(result?.errors ?? {}).map(([field, code]) => ({
		field,
		text: `${form.questions.find(({ name }) => name === field)?.text} ${problemText(texts, code)}`,
	}));
	const eligibility = result?.eligibility;
	const at = result ? result.at : form.at;
	return (
		<SingleStep title={words.title} errors={errors}>
			{eligibility ? (
				<>
					<EligibilityAnswer form={form} eligibility={eligibility} values={values} paths={paths} />
					<h2>{words.again}</h2>
				</>
			) : (
				<>
					{form.dates.window !== "open" && <EnrolmentWindow dates={form.dates} />}
					<p>{words.lead(form.year)}</p>
					<p className="text-soft">{texts.forms.mandatory}</p>
				</>
			)}
			{at !== null ? (
				<OneRequirementForm
					questions={form.questions}
					at={at}
					values={values}
					errors={result?.errors}
				/>
			) : (
				<form method="post" action={paths.requirements} noValidate>
					<RequirementFields questions={form.questions} values={values} errors={result?.errors} />
					<FormActions>
						<Button>{words.check}</Button>
					</FormActions>
				</form>
			)}
			{!eligibility && (
				<p>
					<a href={at === null ? paths.requirementsOneByOne : paths.requirements}>
						{at === null ? words.oneByOne : words.allAtOnce}
					</a>
				</p>
			)}
		</SingleStep>
	);
}
