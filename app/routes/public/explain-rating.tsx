import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { explainRatingSchema } from "#app/features/feedback/explain-rating.schema.ts";
import { explainRating } from "#app/features/feedback/explain-rating.server.ts";
import { ExplanationFields } from "#app/features/feedback/explanation-fields.tsx";
import { ratingView } from "#app/features/feedback/rating.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.feedback.title);

export async function loader(args: LoaderFunctionArgs) {
	const rating = await ratingView(args.params.feedback ?? "", await visitorContext(args));
	if (!rating) throw notFound();
	return rating;
}

export async function action(args: ActionFunctionArgs) {
	const context = await visitorContext(args);
	const form = await readForm(args.request, explainRatingSchema);
	if (!form.ok) return data({ errors: form.errors, values: form.values }, { status: 400 });
	const explained = await explainRating({ id: args.params.feedback ?? "", ...form.value }, context);
	if (!explained.ok) throw notFound();
	return seeOther(citizenPaths(context.locale).ratingThanks);
}

export default function ExplainRating() {
	const { isPositive } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const texts = useTexts();
	const words = texts.feedback;
	const paths = citizenPaths(useLocale());
	const errors = {
		aspects: failed?.errors.aspects && words.explain.missing,
		comment: problemText(texts, failed?.errors.comment),
	};
	return (
		<div className="container py-4 narrow">
			<ErrorSummary
				heading={texts.forms.errorsHeading}
				errors={Object.entries(errors).flatMap(([field, text]) => (text ? [{ field, text }] : []))}
			/>
			<PageTitle>{words.title}</PageTitle>
			<p className="lead">{words.explain.lead}</p>
			<form method="post" noValidate>
				<ExplanationFields isPositive={isPositive} values={failed?.values ?? {}} errors={errors} />
				<FormActions back={{ href: paths.ratingThanks, label: words.explain.skip }}>
					<Button>{texts.forms.send}</Button>
				</FormActions>
			</form>
		</div>
	);
}
