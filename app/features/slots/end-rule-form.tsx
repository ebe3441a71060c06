import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { ChangePreviewFacts } from "./change-preview.tsx";
import type { ChangePreview } from "./preview-change.server.ts";
import { slotProblem, weekdayNames } from "./refusal-messages.ts";
import type { RuleFacts } from "./rule-line.view.server.ts";

/** Until when an opening goes on; what ending it takes away is shown before it is done. */
export function EndRuleForm({
	rule,
	lastOn,
	error,
	refusal,
	preview,
	back,
}: {
	rule: RuleFacts;
	lastOn: string;
	error: string | null;
	refusal: string | null;
	preview: ChangePreview | null;
	back: string;
}) {
	return (
		<>
			<p className="lead">
				Ogni {weekdayNames[rule.weekday]}, {rule.startTime}–{rule.endTime}
			</p>
			{refusal && (
				<Alert kind="warning" role="alert">
					<p>{refusal}</p>
				</Alert>
			)}
			{preview && (
				<>
					<ChangePreviewFacts preview={preview} />
					<form method="post">
						<input type="hidden" name="lastOn" value={lastOn} />
						<input type="hidden" name="confirmed" value="yes" />
						<FormActions back={{ href: back, label: "Lascia stare" }}>
							<Button>Conferma</Button>
						</FormActions>
					</form>
				</>
			)}
			<form method="post" className="narrow" noValidate>
				<TextField
					name="lastOn"
					label="Ultimo giorno"
					hint="Dopo questo giorno l'orario non c'è più. Per finire subito, scrivi ieri."
					type="date"
					defaultValue={lastOn}
					error={slotProblem(error ?? undefined)}
					required
				/>
				<FormActions back={preview ? undefined : { href: back, label: "Torna indietro" }}>
					<Button variant={preview ? "outline-primary" : "primary"}>Guarda che cosa cambia</Button>
				</FormActions>
			</form>
		</>
	);
}
