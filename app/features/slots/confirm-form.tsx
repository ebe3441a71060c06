import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { HiddenFields } from "#app/ui/hidden-fields.tsx";

/** Does what was looked at before, as it was typed then. */
export function ConfirmForm({
	action,
	values,
	back,
	children,
}: {
	/** The same page unless told. */
	action?: string;
	values: Readonly<Record<string, string>>;
	back: string;
	/** What the button says. */
	children: ReactNode;
}) {
	return (
		<form method="post" action={action}>
			<HiddenFields values={values} />
			<FormActions back={{ href: back, label: "Lascia stare" }}>
				<Button>{children}</Button>
			</FormActions>
		</form>
	);
}
