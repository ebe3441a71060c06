import type { MetaFunction } from "@remix-run/node";
import { pageTitle } from "#app/http/page-title.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.legal.accessibility.title);

export default function Accessibility() {
	const { accessibility } = useTexts().legal;
	return (
		<div className="container py-4">
			<PageTitle>{accessibility.title}</PageTitle>
			<p className="lead">{accessibility.text}</p>
			<h2>{accessibility.problemTitle}</h2>
			<p>{accessibility.problemText}</p>
			<h2>{accessibility.declarationTitle}</h2>
			<p>{accessibility.declarationText}</p>
		</div>
	);
}
