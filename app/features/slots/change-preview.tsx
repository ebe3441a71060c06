import { formatDayShort, formatTime } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import type { ChangePreview } from "./preview-change.server.ts";

/** What a change to the openings would do, and to whom; nothing is saved yet. */
export function ChangePreviewFacts({ preview }: { preview: ChangePreview }) {
	const { published, withdrawn, orphaned, zone } = preview;
	return (
		<Alert kind={orphaned.length > 0 ? "warning" : "info"} role="status">
			<p>
				{published === 1 ? "Si apre 1 orario nuovo" : `Si aprono ${published} orari nuovi`}
				{withdrawn === 1 ? ", se ne toglie 1 libero. " : `, se ne tolgono ${withdrawn} liberi. `}
				Non è ancora stato salvato niente.
			</p>
			{orphaned.length > 0 && (
				<p>
					In questi orari c'è già qualcuno. Nessuno viene perso: dopo la conferma li trovi tra gli
					appuntamenti da sistemare.{" "}
					{orphaned
						.map((at) => `${formatDayShort(at, "it", zone)} ${formatTime(at, "it", zone)}`)
						.join("; ")}
				</p>
			)}
		</Alert>
	);
}
