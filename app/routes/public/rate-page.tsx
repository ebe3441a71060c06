import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { asRatedPage } from "#app/domain/feedback/rated-page.ts";
import { ratePageSchema } from "#app/features/feedback/rate-page.schema.ts";
import { ratePage } from "#app/features/feedback/rate-page.server.ts";
import { RatingForm } from "#app/features/feedback/rating-form.tsx";
import { visitorContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { badRequest, limitedUntil, seeOther } from "#app/http/respond.server.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.feedback.title);

export async function loader(args: LoaderFunctionArgs) {
	await visitorContext(args);
	const named = new URL(args.request.url).searchParams.get("pagina");
	return { page: asRatedPage(named), formKey: newFormKey() };
}

export async function action(args: ActionFunctionArgs) {
	const context = await visitorContext(args);
	const form = await readForm(args.request, ratePageSchema);
	if (!form.ok) {
		if (form.errors.page || form.errors.key) throw badRequest();
		return data(
			{ page: asRatedPage(form.values.page ?? null), error: form.errors.rating, tooMany: false },
			{ status: 400 },
		);
	}
	const { key: id, page, rating } = form.value;
	const rated = await ratePage({ id, page, rating }, context);
	if (!rated.ok) {
		const answer = { page, error: undefined, tooMany: true };
		return data(answer, limitedUntil(rated.until, context.now));
	}
	return seeOther(citizenPaths(context.locale).explainRating(id));
}

export default function RatePage() {
	const { page, formKey } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const texts = useTexts();
	const words = texts.feedback;
	const paths = citizenPaths(useLocale());
	const error = problemText(texts, failed?.error);
	return (
		<div className="container py-4 narrow">
			<ErrorSummary
				heading={texts.forms.errorsHeading}
				errors={error ? [{ field: "rating", text: error }] : []}
			/>
			<Refusal>{failed?.tooMany && words.tooMany}</Refusal>
			<PageTitle>{words.title}</PageTitle>
			<p className="lead">{words.lead}</p>
			<RatingForm
				action={paths.rate()}
				page={failed?.page ?? page}
				formKey={formKey}
				error={error}
			/>
		</div>
	);
}
