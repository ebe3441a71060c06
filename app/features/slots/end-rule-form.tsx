import { dayInWords, deskForm, standing } from "#app/i18n/desk-form.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";
import { ChangePreviewFacts } from "./change-preview.tsx";
import { ConfirmForm } from "./confirm-form.tsx";
import type { ChangePreview } from "./preview-change.server.ts";
import { slotProblems, weekdayNames } from "./refusal-messages.ts";
import type { RuleFacts } from "./rule-line.view.server.ts";

/** Until when an opening goes on; what ending it takes away is shown before it is done. */
export function EndRuleForm({
	rule,
	seen,
	lastOn,
	error,
	refusal,
	isSecond,
	preview,
	back,
}: {
	rule: RuleFacts;
	/** The state of the opening that was looked at. */
	seen: string;
	lastOn: string;
	error: string | null;
	refusal: string | null;
	/** Somebody else has changed the opening meanwhile. */
	isSecond: boolean;
	preview: ChangePreview | null;
	back: string;
}) {
	const errors = error ? { lastOn: error } : {};
	const { toOn = "" } = rule.values;
	const now = isSecond ? standing({ lastOn: toOn }, { lastOn: dayInWords(toOn) }) : undefined;
	const { field } = deskForm({ values: { lastOn }, errors, now }, slotProblems);
	return (
		<>
			<p className="lead">
				Ogni {weekdayNames[rule.weekday]}, {rule.startTime}–{rule.endTime}
			</p>
			<Refusal>{refusal}</Refusal>
			{preview && (
				<>
					<ChangePreviewFacts preview={preview} />
					<ConfirmForm values={{ lastOn, seen, confirmed: "yes" }} back={back}>
						Conferma
					</ConfirmForm>
				</>
			)}
			<form method="post" className="narrow" noValidate>
				<SeenField seen={seen} />
				<TextField
					{...field("lastOn")}
					label="Ultimo giorno"
					hint="Dopo questo giorno l'orario non c'è più. Per finire subito, scrivi ieri."
					type="date"
					required
				/>
				<FormActions back={preview ? undefined : { href: back, label: "Torna indietro" }}>
					<Button variant={preview ? "outline-primary" : "primary"}>Guarda che cosa cambia</Button>
				</FormActions>
			</form>
		</>
	);
}
