import type { ReactNode } from "react";
import { useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

/** Before: what saving does. After: the code, shown once, because only its digest is kept. */
export function KeepDraftForm({
	code,
	hasDraft,
	words,
	back,
	action,
	children,
}: {
	/** null until it is asked for. */
	code: string | null;
	hasDraft: boolean;
	words: { nothing: string; nothingText: string; back: string };
	back: string;
	action: string;
	/** What is saved, and what is not. */
	children?: ReactNode;
}) {
	const { later } = useTexts().forms;
	return (
		<div className="container py-4 narrow">
			<PageTitle>{later.keepTitle}</PageTitle>
			{code && (
				<Alert kind="success" title={later.yourCode} role="status">
					<p className="reference">{code}</p>
					<p>{later.write}</p>
				</Alert>
			)}
			{!code && !hasDraft && (
				<EmptyState title={words.nothing}>
					<p>{words.nothingText}</p>
				</EmptyState>
			)}
			{!code && hasDraft && <p className="lead">{later.keepLead}</p>}
			{(code || hasDraft) && children}
			{!code && hasDraft ? (
				<form method="post" action={action}>
					<FormActions back={{ href: back, label: words.back }}>
						<Button>{later.keep}</Button>
					</FormActions>
				</form>
			) : (
				<div className="actions">
					<LinkButton href={back} variant="outline-primary">
						{words.back}
					</LinkButton>
				</div>
			)}
		</div>
	);
}
