import type { MetaFunction } from "@remix-run/node";
import { pageTitle } from "#app/http/page-title.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const handle = sharedPage();

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.legal.notes.title);

export default function LegalNotes() {
	const { notes, prevails } = useTexts().legal;
	return (
		<div className="container py-4">
			<PageTitle>{notes.title}</PageTitle>
			{prevails && <p>{prevails}</p>}
			<section>
				<h2 data-element="legal-notes-section">{notes.licenceTitle}</h2>
				<p data-element="legal-notes-body">{notes.licenceText}</p>
			</section>
			<section>
				<h2>{notes.softwareTitle}</h2>
				<p>{notes.softwareText}</p>
			</section>
		</div>
	);
}
