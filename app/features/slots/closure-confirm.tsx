import type { ReactNode } from "react";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { HiddenFields } from "#app/ui/hidden-fields.tsx";
import type { ClosurePreview } from "./closure-preview.view.server.ts";
import { closureTime } from "./closure-time.tsx";

/** What a closure does and to whom, before it is made; each person is decided here. */
export function ClosureConfirm({
	preview,
	values,
	missing,
	back,
	children,
}: {
	preview: ClosurePreview;
	/** The closure's own fields, and what was chosen before. */
	values: Readonly<Record<string, string>>;
	missing: readonly string[];
	back: string;
	/** The fields in which each person is decided. */
	children: ReactNode;
}) {
	const { toSettle, freeSlots, zone } = preview;
	const own = Object.fromEntries(
		Object.entries(values).filter(([name]) => !/^(decision|seen)-/.test(name)),
	);
	const people =
		toSettle.length === 1
			? "C'è un appuntamento: decidi che cosa fare."
			: `Ci sono ${toSettle.length} appuntamenti: decidi che cosa fare per ogni persona.`;
	return (
		<form method="post">
			<Alert kind={toSettle.length > 0 ? "warning" : "info"} role="status">
				<p>
					Chiusura: {closureTime(preview, zone)}. Si tolgono {freeSlots} orari liberi.{" "}
					{toSettle.length === 0 ? "Nessuno ha un appuntamento." : people} Non è ancora stato
					salvato niente.
				</p>
			</Alert>
			{missing.length > 0 && (
				<Alert kind="danger" title="Manca una scelta" role="alert">
					<p>
						Per {missing.length === 1 ? "una persona" : `${missing.length} persone`} non hai ancora
						scelto. Qualcuno può avere prenotato in questo momento.
					</p>
				</Alert>
			)}
			<HiddenFields values={{ ...own, confirmed: "yes" }} />
			{children}
			<FormActions back={{ href: back, label: "Lascia stare" }}>
				<Button variant="danger">
					{toSettle.length > 0 ? "Chiudi e sistema gli appuntamenti" : "Chiudi"}
				</Button>
			</FormActions>
		</form>
	);
}
