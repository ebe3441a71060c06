import { formatDayShort, formatTime } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import type { ChangePreview } from "./preview-change.server.ts";

/** What a change to the openings would do, and to whom; nothing is saved yet. */
export function ChangePreviewFacts({ preview }: { preview: ChangePreview }) {
	const { published, withdrawn, orphaned } = preview;
	return (
		<Alert kind={orphaned.length > 0 ? "warning" : "info"} role="status">
			<p>
				{published === 1 ? "Si apre 1 orario nuovo" : `Si aprono ${published} orari nuovi`}
				{withdrawn === 1 ? ", se ne toglie 1 libero. " : `, se ne tolgono ${withdrawn} liberi. `}
				Non è ancora stato salvato niente.
			</p>
			{orphaned.length > 0 && (
				<>
					<p>
						{orphaned.length === 1
							? "Una persona ha un appuntamento in un orario che si toglie."
							: `${orphaned.length} persone hanno un appuntamento in un orario che si toglie.`}{" "}
						Dopo la conferma il portale tiene per loro altri posti e scrive; tu le trovi tra gli
						appuntamenti da sistemare.
					</p>
					<ul>
						{orphaned.map(({ bookingId, startsAt, zone, familyName, givenName, phone, ...of }) => (
							<li key={bookingId}>
								<strong>
									{formatDayShort(startsAt, "it", zone)} {formatTime(startsAt, "it", zone)}
								</strong>
								, {familyName} {givenName}, {of.serviceName}
								{phone ? `, tel. ${phone}` : ""}
								{!of.hasEmail && " (senza e-mail: da chiamare)"}
							</li>
						))}
					</ul>
				</>
			)}
		</Alert>
	);
}
