import { formatMoment, formatTime } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { SummaryCard } from "#app/ui/facts.tsx";
import type { ChosenSlot } from "./chosen-slot.view.server.ts";

/** What is saved of a booking, and that its seat is not. */
export function SavedChoice({
	chosen: { serviceName, place, slot },
	hold,
}: {
	chosen: {
		serviceName: string;
		place: { name: string; address: string } | null;
		slot: ChosenSlot | null;
	};
	hold: { until: Date; isOver: boolean } | null;
}) {
	const { booking } = useTexts();
	const locale = useLocale();
	const { later, summary } = booking;
	return (
		<>
			<SummaryCard
				title={later.chosen}
				facts={[
					{ term: summary.service, value: serviceName },
					{
						term: summary.place,
						value: place ? (
							<Italian>
								{place.name}, {place.address}
							</Italian>
						) : (
							later.noTime
						),
					},
					{
						term: summary.when,
						value: slot ? formatMoment(slot.startsAt, locale, slot.zone) : later.noTime,
					},
				]}
			/>
			{slot && (
				<Alert kind="warning">
					<p>
						{hold && !hold.isOver
							? later.held(formatTime(hold.until, locale, slot.zone))
							: later.free}
					</p>
					<p>{later.again}</p>
				</Alert>
			)}
		</>
	);
}
