import type { MetaFunction } from "@remix-run/node";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { useSiteFacts } from "#app/http/site-facts.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";

export const handle = sharedPage();

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.legal.assistance.title);

export default function Assistance() {
	const { legal, feedback, site } = useTexts();
	const phone = useSiteFacts()?.company.phone;
	const { assistance } = legal;
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4">
			<PageTitle>{assistance.title}</PageTitle>
			<p className="lead">{assistance.text}</p>
			<LinkButton href={paths.municipalities}>{assistance.where}</LinkButton>
			{phone && (
				<p className="mt-4">
					<PhoneLink number={phone} label={site.contact.call} />
				</p>
			)}
			<p className="mt-4">
				<a href={paths.reportAccessibility}>{feedback.report.link}</a>
			</p>
		</div>
	);
}
