import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { themselves } from "#app/features/access.ts";
import { signOutEverywhere } from "#app/features/people/sign-out-everywhere.server.ts";
import { noConfirmation } from "#app/http/confirmation.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { discardDraft } from "#app/http/draft.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { endBooking } from "#app/http/held-slot.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { endSession } from "#app/http/session.server.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

/** "tutti": from every browser, not from this one alone. */
const signOutSchema = z.object({ from: z.string().max(10).optional() });

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.account.signOut.title);

export async function loader(args: LoaderFunctionArgs) {
	const { applicantId } = await visitorContext(args);
	return { isSignedIn: applicantId !== null };
}

/** Leaves nothing behind: neither the sign-in nor what was typed or just done in this browser. */
export async function action(args: ActionFunctionArgs) {
	const visitor = await visitorContext(args);
	const { applicantId } = visitor;
	const form = await readForm(args.request, signOutSchema);
	const isEverywhere = form.ok && form.value.from === "everywhere";
	if (isEverywhere && applicantId) await signOutEverywhere(themselves({ applicantId }), visitor);
	return seeOther(
		citizenPaths(visitor.locale).home,
		await endSession(args.context.app, args.request, "applicant"),
		await noConfirmation(args, "booking"),
		await noConfirmation(args, "enrolment"),
		await endBooking(args),
		await discardDraft(args, "enrolment"),
	);
}

export default function SignOut() {
	const { isSignedIn } = useLoaderData<typeof loader>();
	const texts = useTexts();
	const words = texts.account.signOut;
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4 narrow">
			<PageTitle>{words.title}</PageTitle>
			<p className="lead">{isSignedIn ? words.text : words.notSignedIn}</p>
			{isSignedIn ? (
				<form method="post">
					<FormActions back={{ href: paths.area, label: texts.forms.back }}>
						<Button>{words.button}</Button>
					</FormActions>
				</form>
			) : (
				<LinkButton href={paths.home}>{texts.site.errors.backHome}</LinkButton>
			)}
		</div>
	);
}
