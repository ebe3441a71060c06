import { type DeskForm, deskForm, standing } from "#app/i18n/desk-form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextArea } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { enrolmentStatusWords } from "./enrolment-badge.tsx";

const states = Object.entries(enrolmentStatusWords).map(([value, label]) => ({ value, label }));

const outcomes = states.filter(({ value }) =>
	["accepted", "to_complete", "refused"].includes(value),
);

/** Yes, not complete yet, or no: the last two with a reason that is told to the person. */
export function ReviewForm({
	errors,
	values,
	stands,
	refusal,
	hasEmail,
}: Omit<DeskForm, "now"> & {
	/** What was decided meanwhile by somebody else. */
	stands: { outcome: string; reason: string } | undefined;
	refusal: string | null;
	/** Whether the person is told by mail. */
	hasEmail: boolean;
}) {
	const { field, index } = deskForm({
		values,
		errors,
		now: stands && standing(stands, { outcome: states }),
	});
	return (
		<>
			<Refusal>{refusal}</Refusal>
			<ErrorSummary {...index} />
			<RadioGroup {...field("outcome")} label="Esito" required options={outcomes} />
			<TextArea
				{...field("reason")}
				label="Motivo"
				hint="Serve se non è accolta o è da completare: la persona lo legge nella sua area."
				maxLength={500}
			/>
			<p>
				{hasEmail
					? "La persona riceve subito un'e-mail con la decisione."
					: "La persona non ha un'e-mail: dopo aver salvato, chiamala."}
			</p>
			<FormActions>
				<Button>Salva la decisione</Button>
			</FormActions>
		</>
	);
}
