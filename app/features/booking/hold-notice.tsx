import { formatTime } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";

/** Until when the seat is kept, or that it no longer is; nothing where it never was. */
export function HoldNotice({
	hold,
	zone,
}: {
	hold: { until: Date; isOver: boolean } | null;
	zone: string;
}) {
	const words = useTexts().booking.hold;
	const locale = useLocale();
	if (!hold) return null;
	if (hold.isOver) {
		return (
			<Alert kind="warning">
				<p>{words.over}</p>
			</Alert>
		);
	}
	return (
		<Alert>
			<p>{words.kept(formatTime(hold.until, locale, zone))}</p>
		</Alert>
	);
}
