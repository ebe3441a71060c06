import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { typedFields } from "#app/features/drafts/typed-fields.schema.ts";
import {
	answerRequirementsSchema,
	isDeclared,
} from "#app/features/enrolment/answer-requirements.schema.ts";
import { EnrolmentStep } from "#app/features/enrolment/enrolment-step.tsx";
import { RequirementFields } from "#app/features/enrolment/requirement-fields.tsx";
import { visitorContext } from "#app/http/context.server.ts";
import { writeDraft } from "#app/http/draft.server.ts";
import { openEnrolmentStep } from "#app/http/enrolment-draft.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { STEP } from "#app/http/step.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";

export const handle = STEP;

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.enrolment.requirementsStep.title);

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await visitorContext(args);
	const { form, draft } = await openEnrolmentStep(args, visitor, "requirements");
	return {
		questions: form.questions.filter(({ name }) => isDeclared(name)),
		values: { ...draft.answers, ...draft.typed },
	};
}

export async function action(args: ActionFunctionArgs) {
	const visitor = await visitorContext(args);
	const { form: view, draft } = await openEnrolmentStep(args, visitor, "requirements");
	const schema = answerRequirementsSchema(view.rules.filter(({ kind }) => isDeclared(kind)));
	const form = await readForm(args.request, schema);
	const isSaved = form.values.save !== undefined;
	const paths = citizenPaths(visitor.locale);
	if (!form.ok && isSaved) {
		const names = [...view.rules.map(({ kind }) => kind), "isee_expires_on"];
		const typed = typedFields(form.values, names);
		const saved = await writeDraft(args, "enrolment", { ...draft, typed });
		return seeOther(paths.keepEnrolment, saved);
	}
	if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 400 });
	// Somebody who comes from the requirements page has said where they live: the next step knows.
	const { residence = draft.answers?.residence } = form.values;
	const answers = { ...form.value, ...(residence !== undefined && { residence }) };
	return seeOther(
		isSaved ? paths.keepEnrolment : paths.enrolmentDetails,
		await writeDraft(args, "enrolment", { ...draft, answers, typed: {} }),
	);
}

export default function EnrolmentRequirements() {
	const { questions, values } = useLoaderData<typeof loader>();
	const result = useActionData<typeof action>();
	const { enrolment, forms } = useTexts();
	const words = enrolment.requirementsStep;
	const paths = citizenPaths(useLocale());
	return (
		<EnrolmentStep
			current={1}
			title={words.title}
			links={paths}
			errors={result?.errors}
			labels={Object.fromEntries(questions.map(({ name, text }) => [name, text]))}
		>
			<form method="post" noValidate>
				<RequirementFields
					questions={questions}
					values={result?.values ?? values}
					errors={result?.errors}
					asksExpiry
				/>
				<p>{words.lead}</p>
				<FormActions
					back={{ href: paths.enrolment, label: forms.back }}
					save={{ label: forms.save }}
				>
					<Button>{forms.next}</Button>
				</FormActions>
			</form>
		</EnrolmentStep>
	);
}
