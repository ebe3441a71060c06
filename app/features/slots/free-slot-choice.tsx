import { formatCalendarDay, formatTime } from "#app/i18n/format.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SlotList } from "#app/ui/slot-list.tsx";
import type { FreeSlots } from "./free-slots.view.server.ts";

const MISSING = "Scegli un giorno e un orario";

/** The free seats of a service by day, in a form of the page around. */
export function FreeSlotChoice({
	slots,
	isMissing,
	more,
}: {
	slots: FreeSlots;
	/** The form was sent without a choice. */
	isMissing: boolean;
	/** To the later ones; null when these are all. */
	more: string | null;
}) {
	if (slots.days.length === 0) {
		return (
			<EmptyState title="Nessun posto libero">
				<p>Prova un'altra sede, oppure apri nuovi orari in «Disponibilità».</p>
			</EmptyState>
		);
	}
	return (
		<>
			<ErrorSummary
				heading="Controlla questo punto"
				errors={isMissing ? [{ field: "disponibilita", text: MISSING }] : []}
			/>
			<h2>Posti liberi</h2>
			<SlotList
				name="disponibilita"
				legend="Posti liberi"
				error={isMissing ? MISSING : undefined}
				days={slots.days.map(({ day, slots: ofDay }) => ({
					key: day,
					heading: formatCalendarDay(day, "it"),
					options: ofDay.map((slot) => ({
						value: slot.id,
						label: formatTime(slot.startsAt, "it", slot.zone),
						hint: `${slot.officeName}, ${slot.deskName}${slot.seatsLeft > 1 ? ` · ${slot.seatsLeft} posti` : ""}`,
					})),
				}))}
			/>
			{more && (
				<p>
					<a href={more}>Mostra i giorni dopo</a>
				</p>
			)}
		</>
	);
}
