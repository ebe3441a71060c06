import { problemText } from "#app/i18n/catalogs.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import type { ResumeDraftOutcome } from "./resume-draft.server.ts";

/** Asks for the code by which another browser goes on. */
export function ResumeDraftForm({
	title,
	failed,
	back,
}: {
	title: string;
	failed: {
		codice: string;
		problem: string | undefined;
		refusal: Extract<ResumeDraftOutcome, { ok: false }>["refusal"] | null;
	} | null;
	back: string;
}) {
	const texts = useTexts();
	const { later } = texts.forms;
	const problem = problemText(texts, failed?.problem);
	return (
		<div className="container py-4 narrow">
			<PageTitle>{title}</PageTitle>
			<Refusal>{failed?.refusal && later.refusals[failed.refusal]}</Refusal>
			<ErrorSummary
				heading={texts.forms.errorsHeading}
				errors={problem ? [{ field: "codice", text: problem }] : []}
			/>
			<p className="lead">{later.resumeLead}</p>
			<form method="post" noValidate>
				<TextField
					name="codice"
					label={later.code}
					hint={later.hint}
					required
					spellCheck={false}
					error={problem}
					defaultValue={failed?.codice}
				/>
				<FormActions back={{ href: back, label: texts.forms.back }}>
					<Button>{later.resume}</Button>
				</FormActions>
			</form>
		</div>
	);
}
