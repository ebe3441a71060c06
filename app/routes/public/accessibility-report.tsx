import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { accessibilityReceiptView } from "#app/features/feedback/accessibility-receipt.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { formatDate } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.feedback.report.received);

export async function loader(args: LoaderFunctionArgs) {
	const receipt = await accessibilityReceiptView(
		args.params.report ?? "",
		await visitorContext(args),
	);
	if (!receipt) throw notFound();
	return receipt;
}

export default function AccessibilityReport() {
	const { reference, receivedOn, answerBy, hasContact } = useLoaderData<typeof loader>();
	const { feedback, site } = useTexts();
	const locale = useLocale();
	const paths = citizenPaths(locale);
	const words = feedback.report;
	return (
		<div className="container py-4 narrow">
			<PageTitle>{words.received}</PageTitle>
			<Alert kind="success" role="status">
				<p>
					{words.number}:
					<br />
					<span className="reference">{reference}</span>
				</p>
				<p>
					{words.receivedOn}: {formatDate(receivedOn, locale)}
				</p>
			</Alert>
			<p className="lead">
				{hasContact
					? words.answerBy(formatDate(answerBy, locale))
					: words.lookAtItBy(formatDate(answerBy, locale))}
			</p>
			<p>{words.otherwise}</p>
			<div className="actions">
				<LinkButton href={paths.home}>{site.errors.backHome}</LinkButton>
				<LinkButton href={paths.assistance} variant="outline-primary">
					{site.footer.assistance}
				</LinkButton>
			</div>
		</div>
	);
}
