import { catalogs, problemText } from "#app/i18n/catalogs.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextArea } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";

/** Yes, not complete yet, or no: the last two with a reason that is told to the person. */
export function ReviewForm({
	errors,
	values,
	refusal,
	hasEmail,
}: {
	/** Codes of problems, by field. */
	errors: Readonly<Record<string, string>>;
	values: Readonly<Record<string, string>>;
	refusal: string | null;
	/** Whether the person is told by mail. */
	hasEmail: boolean;
}) {
	const words = (field: string) => problemText(catalogs.it, errors[field]);
	return (
		<>
			{refusal && (
				<Alert kind="warning" role="alert">
					<p>{refusal}</p>
				</Alert>
			)}
			<ErrorSummary
				heading="Controlla questi punti"
				errors={Object.keys(errors).map((field) => ({ field, text: words(field) ?? "" }))}
			/>
			<RadioGroup
				name="outcome"
				label="Esito"
				required
				defaultValue={values.outcome}
				error={words("outcome")}
				options={[
					{ value: "accepted", label: "Accolta" },
					{ value: "to_complete", label: "Da completare" },
					{ value: "refused", label: "Non accolta" },
				]}
			/>
			<TextArea
				name="reason"
				label="Motivo"
				hint="Serve se non è accolta o è da completare: la persona lo legge nella sua area."
				maxLength={500}
				defaultValue={values.reason}
				error={words("reason")}
			/>
			<p>
				{hasEmail
					? "La persona riceve subito una e-mail con la decisione."
					: "La persona non ha una e-mail: dopo aver salvato, chiamala."}
			</p>
			<FormActions>
				<Button>Salva la decisione</Button>
			</FormActions>
		</>
	);
}
