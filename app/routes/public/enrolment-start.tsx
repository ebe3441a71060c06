import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EnrolmentWindow } from "#app/features/enrolment/enrolment-window.tsx";
import { noConfirmation } from "#app/http/confirmation.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { discardDraft } from "#app/http/draft.server.ts";
import { enrolmentStepPath, readEnrolment } from "#app/http/enrolment-draft.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const handle = sharedPage();

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.enrolment.start.title);

export async function loader(args: LoaderFunctionArgs) {
	const visitor = await visitorContext(args);
	const enrolment = await readEnrolment(args, visitor);
	if (!enrolment) return null;
	const { form, hasDraft, nextStep } = enrolment;
	const { window, opensOn, closesOn, isDemo, isOpen, status } = form;
	const isSent = status === "submitted" || status === "accepted" || status === "refused";
	return {
		dates: { window, opensOn, closesOn, isDemo },
		isOpen,
		isSent,
		isToComplete: status === "to_complete",
		resumeAt: hasDraft ? enrolmentStepPath(visitor, nextStep) : null,
	};
}

/** Begins again: what was typed is forgotten. */
export async function action(args: ActionFunctionArgs) {
	const { locale } = await visitorContext(args);
	return seeOther(
		citizenPaths(locale).enrolmentRequirements,
		await discardDraft(args, "enrolment"),
		await noConfirmation(args, "enrolment"),
	);
}

export default function EnrolmentStart() {
	const enrolment = useLoaderData<typeof loader>();
	const { account, enrolment: words } = useTexts();
	const { requirements, start } = words;
	const paths = citizenPaths(useLocale());
	const mayBegin = enrolment?.isOpen && !enrolment.isSent;
	return (
		<div className="container py-4 narrow">
			<PageTitle>{start.title}</PageTitle>
			<p>{start.lead}</p>
			{enrolment?.isSent && (
				<Alert kind="success" title={start.already}>
					<p>{start.alreadyText}</p>
					<p>
						<a href={paths.area}>{start.area}</a>
					</p>
				</Alert>
			)}
			{enrolment?.isToComplete && (
				<Alert kind="warning">
					<p>{start.toComplete}</p>
				</Alert>
			)}
			{enrolment ? (
				<EnrolmentWindow dates={enrolment.dates} />
			) : (
				<EmptyState title={requirements.noEdition}>
					<p>{requirements.noEditionText}</p>
				</EmptyState>
			)}
			{enrolment && mayBegin ? (
				<>
					{enrolment.resumeAt ? (
						<>
							<h2>{start.draftFound}</h2>
							<form method="post">
								<FormActions>
									<LinkButton href={enrolment.resumeAt}>{start.resume}</LinkButton>
									<Button variant="outline-primary">{start.restart}</Button>
								</FormActions>
							</form>
						</>
					) : (
						<FormActions>
							<LinkButton href={paths.enrolmentRequirements}>{start.begin}</LinkButton>
							<LinkButton href={paths.openByReference} variant="outline-primary">
								{account.byReference.link}
							</LinkButton>
						</FormActions>
					)}
					<h2>{start.needTitle}</h2>
					<ul>
						{start.need.map((item) => (
							<li key={item}>{item}</li>
						))}
					</ul>
					<p>{start.saved}</p>
				</>
			) : (
				<>
					{!enrolment?.isSent && <p>{start.closedHelp}</p>}
					<FormActions>
						<LinkButton href={paths.booking()}>{requirements.book}</LinkButton>
					</FormActions>
				</>
			)}
			{!enrolment?.isSent && (
				<p>
					<a href={paths.requirements}>{start.check}</a>
				</p>
			)}
		</div>
	);
}
