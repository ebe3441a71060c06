import { formatDayAndTime, formatTime } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import type { ChosenSlot } from "./chosen-slot.view.server.ts";
import { HoldNotice } from "./hold-notice.tsx";

/** Where and when it will be, in one line above a question about something else, and until when it is kept. */
export function ChosenTime({
	slot: { channel, municipalityName, startsAt, zone },
	hold = null,
}: {
	slot: Pick<ChosenSlot, "channel" | "municipalityName" | "startsAt" | "zone">;
	hold?: { until: Date; isOver: boolean } | null;
}) {
	const { booking } = useTexts();
	const locale = useLocale();
	return (
		<>
			<p className="chosen-time">
				<strong>
					{channel === "on_site" ? (
						<Italian>{municipalityName}</Italian>
					) : (
						booking.search.channels[channel]
					)}
					{" · "}
					{formatDayAndTime(startsAt, locale, zone)}
				</strong>
				{hold && !hold.isOver && (
					<>
						<br />
						{booking.hold.kept(formatTime(hold.until, locale, zone))}
					</>
				)}
			</p>
			{hold?.isOver && <HoldNotice hold={hold} zone={zone} />}
		</>
	);
}
