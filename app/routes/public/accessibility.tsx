import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const handle = sharedPage();

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.legal.accessibility.title);

export function loader({ context }: LoaderFunctionArgs) {
	return { statement: context.app.settings.company.accessibilityStatementUrl };
}

export default function Accessibility() {
	const { statement } = useLoaderData<typeof loader>();
	const { legal, feedback } = useTexts();
	const { accessibility } = legal;
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4">
			<PageTitle>{accessibility.title}</PageTitle>
			<p className="lead">{accessibility.text}</p>
			<h2>{accessibility.problemTitle}</h2>
			<p>{accessibility.problemText}</p>
			<p>
				<LinkButton href={paths.reportAccessibility}>{feedback.report.link}</LinkButton>
			</p>
			{statement && (
				<>
					<h2>{accessibility.declarationTitle}</h2>
					<p>
						<a href={statement}>{accessibility.declarationTitle}</a>
					</p>
				</>
			)}
		</div>
	);
}
