import { isRouteErrorResponse, useRouteError } from "@remix-run/react";
import { citizenPaths } from "#app/http/paths.ts";
import { RetryForm, retryOf } from "#app/http/retry-form.tsx";
import type { Texts } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

/** What happened, in words, and where to go from here. Nothing of the error itself is shown. */
export function ErrorPage() {
	const error = useRouteError();
	const texts = useTexts();
	const { errors } = texts.site;
	const paths = citizenPaths(useLocale());
	const { title, text } = errorWords(texts, isRouteErrorResponse(error) ? error.status : 500);
	const retry = isRouteErrorResponse(error) && error.status === 503 ? retryOf(error) : null;
	return (
		<div className="container py-5">
			<PageTitle>{title}</PageTitle>
			<p className="lead">{text}</p>
			{retry && <RetryForm retry={retry} label={errors.retry} />}
			<div className="actions">
				<LinkButton href={paths.home} variant={retry ? "outline-primary" : "primary"}>
					{errors.backHome}
				</LinkButton>
				<LinkButton href={paths.booking()} variant="outline-primary">
					{errors.book}
				</LinkButton>
			</div>
		</div>
	);
}

/** The words for a status; one we have none for is our problem, like 500. */
export function errorWords(texts: Texts, status: number): { title: string; text: string } {
	const words: Record<number, { title: string; text: string }> = texts.site.errors.byStatus;
	return words[status] ?? texts.site.errors.byStatus[500];
}
