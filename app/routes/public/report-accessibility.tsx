import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { AccessibilityReportFields } from "#app/features/feedback/accessibility-report-fields.tsx";
import { reportAccessibilitySchema } from "#app/features/feedback/report-accessibility.schema.ts";
import { reportAccessibility } from "#app/features/feedback/report-accessibility.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { limitedUntil, seeOther } from "#app/http/respond.server.ts";
import { problemText } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.feedback.report.title);

export async function loader(args: LoaderFunctionArgs) {
	await visitorContext(args);
	return { formKey: newFormKey() };
}

export async function action(args: ActionFunctionArgs) {
	const context = await visitorContext(args);
	const form = await readForm(args.request, reportAccessibilitySchema);
	if (!form.ok) {
		return data({ errors: form.errors, values: form.values, tooMany: false }, { status: 400 });
	}
	const { key: id, ...problem } = form.value;
	const reported = await reportAccessibility({ id, problem }, context);
	if (!reported.ok) {
		const answer = { errors: {}, values: form.values, tooMany: true };
		return data(answer, limitedUntil(reported.until, context.now));
	}
	return seeOther(citizenPaths(context.locale).accessibilityReport(id));
}

export default function ReportAccessibility() {
	const { formKey } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const texts = useTexts();
	const words = texts.feedback.report;
	const paths = citizenPaths(useLocale());
	const problems = Object.entries<string>(failed?.errors ?? {}).flatMap(([field, code]) => {
		const text = problemText(texts, code);
		return text && field !== "key" ? [{ field, text }] : [];
	});
	return (
		<div className="container py-4 narrow">
			<ErrorSummary heading={texts.forms.errorsHeading} errors={problems} />
			<Refusal>{failed?.tooMany && words.tooMany}</Refusal>
			<PageTitle>{words.title}</PageTitle>
			<p className="lead">{words.lead}</p>
			<p>{texts.forms.mandatory}</p>
			<form method="post" noValidate>
				<input type="hidden" name="key" value={formKey} />
				<AccessibilityReportFields
					values={failed?.values ?? {}}
					errors={Object.fromEntries(problems.map(({ field, text }) => [field, text]))}
					privacy={paths.privacy}
				/>
				<FormActions back={{ href: paths.accessibility, label: texts.forms.back }}>
					<Button>{texts.forms.send}</Button>
				</FormActions>
			</form>
		</div>
	);
}
