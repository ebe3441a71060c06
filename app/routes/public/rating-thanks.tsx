import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { visitorContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.feedback.thanks.title);

export async function loader(args: LoaderFunctionArgs) {
	await visitorContext(args);
	return null;
}

export default function RatingThanks() {
	const { feedback, site } = useTexts();
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4 narrow">
			<PageTitle>{feedback.thanks.title}</PageTitle>
			<p className="lead">{feedback.thanks.text}</p>
			<div className="actions">
				<LinkButton href={paths.home}>{site.errors.backHome}</LinkButton>
				<LinkButton href={paths.assistance} variant="outline-primary">
					{site.footer.assistance}
				</LinkButton>
			</div>
		</div>
	);
}
