import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatReference } from "#app/domain/booking/reference.ts";
import { KeepDraftForm } from "#app/features/drafts/keep-draft-form.tsx";
import { visitorContext } from "#app/http/context.server.ts";
import { keepOwnDraft } from "#app/http/draft.server.ts";
import { enrolmentStepPath, readEnrolment } from "#app/http/enrolment-draft.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.forms.later.keepTitle);

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await visitorContext(args);
	const enrolment = await readEnrolment(args, visitor);
	return {
		hasDraft: enrolment?.hasDraft ?? false,
		back: enrolment?.hasDraft
			? enrolmentStepPath(visitor, enrolment.nextStep)
			: citizenPaths(visitor.locale).enrolment,
	};
}

export async function action(args: ActionFunctionArgs) {
	const code = await keepOwnDraft(args, "enrolment");
	return code ? data({ code: formatReference(code) }) : data({ code: null }, { status: 409 });
}

export default function KeepEnrolment() {
	const { hasDraft, back } = useLoaderData<typeof loader>();
	const kept = useActionData<typeof action>();
	return (
		<KeepDraftForm
			code={kept?.code ?? null}
			hasDraft={hasDraft}
			words={useTexts().enrolment.later}
			back={back}
			action={citizenPaths(useLocale()).keepEnrolment}
		/>
	);
}
