import type { MetaFunction } from "@remix-run/node";
import { pageTitle } from "#app/http/page-title.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const handle = sharedPage();

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.legal.faq.title);

export default function Faq() {
	const { faq } = useTexts().legal;
	return (
		<div className="container py-4">
			<PageTitle>{faq.title}</PageTitle>
			{faq.items.map(({ question, answer }) => (
				<section key={question}>
					<h2 className="h4">{question}</h2>
					<p>{answer}</p>
				</section>
			))}
		</div>
	);
}
