import type { MetaFunction } from "@remix-run/node";
import { MailLink } from "#app/http/company-contacts.tsx";
import { pageTitle } from "#app/http/page-title.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { useSiteFacts } from "#app/http/site-facts.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const handle = sharedPage();

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.legal.privacy.title);

export default function Privacy() {
	const { legal, site } = useTexts();
	const { privacy, prevails } = legal;
	const dpoEmail = useSiteFacts()?.company.dpoEmail;
	return (
		<div className="container py-4">
			<PageTitle>{privacy.title}</PageTitle>
			<p className="lead">{privacy.lead}</p>
			{prevails && <p>{prevails}</p>}
			{dpoEmail && (
				<p>
					{site.footer.dpo}: <MailLink address={dpoEmail} />
				</p>
			)}
			{privacy.sections.map(({ title, text }) => (
				<section key={title}>
					<h2>{title}</h2>
					<p>{text}</p>
				</section>
			))}
		</div>
	);
}
