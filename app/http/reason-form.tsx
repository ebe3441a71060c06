import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { type DeskForm, deskForm } from "#app/i18n/desk-form.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";

/** The last question before the desk cancels something: why. */
export function ReasonForm({
	failed,
	seen,
	back,
	children,
}: {
	failed: DeskForm | undefined;
	/** The state of what is cancelled; left out where everything that is in it goes. */
	seen?: string;
	back: string;
	/** What the button says. */
	children: ReactNode;
}) {
	const { field } = deskForm(failed ?? { values: {}, errors: {} });
	return (
		<Form method="post" className="narrow">
			{seen && <SeenField seen={failed?.values.seen ?? seen} />}
			<TextField
				{...field("reason")}
				label="Motivo (facoltativo)"
				hint="Resta scritto qui, non va nel messaggio."
				maxLength={200}
			/>
			<FormActions back={{ href: back, label: "Torna indietro" }}>
				<Button variant="danger">{children}</Button>
			</FormActions>
		</Form>
	);
}
