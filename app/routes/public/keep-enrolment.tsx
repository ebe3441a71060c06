import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatReference } from "#app/domain/booking/reference.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { keepOwnDraft } from "#app/http/draft.server.ts";
import { enrolmentStepPath, readEnrolment } from "#app/http/enrolment-draft.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.enrolment.later.keepTitle);

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

/** The code is shown once: only its digest is kept. */
export async function action(args: ActionFunctionArgs) {
	const code = await keepOwnDraft(args, "enrolment");
	return code ? data({ code: formatReference(code) }) : data({ code: null }, { status: 409 });
}

export default function KeepEnrolment() {
	const { hasDraft, back } = useLoaderData<typeof loader>();
	const kept = useActionData<typeof action>();
	const words = useTexts().enrolment.later;
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4 narrow">
			<PageTitle>{words.keepTitle}</PageTitle>
			{kept?.code && (
				<Alert kind="success" title={words.yourCode} role="status">
					<p className="reference">{kept.code}</p>
					<p>{words.write}</p>
				</Alert>
			)}
			{!kept?.code && !hasDraft && (
				<EmptyState title={words.nothing}>
					<p>{words.nothingText}</p>
				</EmptyState>
			)}
			{!kept?.code && hasDraft ? (
				<>
					<p className="lead">{words.keepLead}</p>
					<form method="post" action={paths.keepEnrolment}>
						<FormActions back={{ href: back, label: words.back }}>
							<Button>{words.keep}</Button>
						</FormActions>
					</form>
				</>
			) : (
				<div className="actions">
					<LinkButton href={back} variant="outline-primary">
						{words.back}
					</LinkButton>
				</div>
			)}
		</div>
	);
}
