import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { MyEnrolmentCard } from "#app/features/enrolment/my-enrolment-card.tsx";
import { enrolmentStateView } from "#app/features/enrolment/my-enrolments.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.account.area.enrolment);

/** How one enrolment stands, for whoever typed its number and surname: to read, not to change. */
export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const id = context.vault.verify("enrolment-link", args.params.enrolment ?? "");
	const enrolment = id && (await enrolmentStateView(id, context));
	if (!enrolment) throw notFound();
	return { enrolment };
}

export default function EnrolmentState() {
	const { enrolment } = useLoaderData<typeof loader>();
	const { account, enrolment: words } = useTexts();
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4 narrow">
			<PageTitle>{account.area.enrolment}</PageTitle>
			<MyEnrolmentCard enrolment={enrolment} />
			<p>{enrolment.hasEmail ? account.enrolment.toChange : account.enrolment.toChangeAtDesk}</p>
			<div className="actions">
				{enrolment.hasEmail && (
					<LinkButton href={paths.signIn} variant="outline-primary">
						{words.start.area}
					</LinkButton>
				)}
				<LinkButton href={paths.booking()} variant="outline-primary">
					{account.area.book}
				</LinkButton>
			</div>
		</div>
	);
}
