import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { themselves } from "#app/features/access.ts";
import { MyEnrolmentCard } from "#app/features/enrolment/my-enrolment-card.tsx";
import { myEnrolmentsView } from "#app/features/enrolment/my-enrolments.view.server.ts";
import { withdrawEnrolment } from "#app/features/enrolment/withdraw-enrolment.server.ts";
import { applicantContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { badRequest, notFound, seeOther } from "#app/http/respond.server.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

const withdrawEnrolmentSchema = z.object({
	enrolment: z.string("choose").min(1, "choose").max(64, "invalid"),
});

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.account.area.enrolment);

export async function loader(args: LoaderFunctionArgs) {
	const context = await applicantContext(args);
	return {
		enrolments: await myEnrolmentsView(context),
		wasWithdrawn: new URL(args.request.url).searchParams.has("ritirata"),
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = await applicantContext(args);
	const form = await readForm(args.request, withdrawEnrolmentSchema);
	if (!form.ok) throw badRequest();
	const withdrawn = await withdrawEnrolment(
		{ person: themselves(context), enrolmentId: form.value.enrolment },
		context,
	);
	// A second click finds it withdrawn already, which is what it asked for.
	if (withdrawn.ok || withdrawn.refusal === "already_withdrawn") {
		return seeOther(`${citizenPaths(context.locale).myEnrolment}?ritirata`);
	}
	if (withdrawn.refusal === "unknown_enrolment") throw notFound();
	return data({ isRefused: true }, { status: 409 });
}

export default function Enrolment() {
	const { enrolments, wasWithdrawn } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { account } = useTexts();
	const paths = citizenPaths(useLocale());
	const words = account.enrolment;
	return (
		<div className="container py-4 narrow">
			<Refusal>{failed && words.refused}</Refusal>
			<PageTitle>{account.area.enrolment}</PageTitle>
			{wasWithdrawn && !failed && (
				<Alert kind="success" role="status">
					<p>{words.withdrawn}</p>
				</Alert>
			)}
			{enrolments.length === 0 && (
				<EmptyState title={account.area.notEnrolled}>
					<p>{account.area.notEnrolledText}</p>
					<LinkButton href={paths.enrolment}>{account.area.enrol}</LinkButton>
				</EmptyState>
			)}
			{enrolments.map((enrolment) => (
				<MyEnrolmentCard key={enrolment.id} enrolment={enrolment} complete={paths.enrolment} />
			))}
			<p>
				<a href={paths.area}>{account.appointments.back}</a>
			</p>
		</div>
	);
}
