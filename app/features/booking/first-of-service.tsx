import { formatDayAndTime } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { BookablePlace } from "./bookable-places.view.server.ts";

/** Where a service has its first free time; or, honestly, that it has none, and what to do then. */
export function FirstOfService({
	first,
	isOffered,
	waitlist,
}: {
	/** The place that has it. */
	first: BookablePlace | null;
	/** There is an office that serves it. */
	isOffered: boolean;
	/** Where one waits for a seat of this service. */
	waitlist: string;
}) {
	const { booking, site, waitlist: waiting } = useTexts();
	const locale = useLocale();
	if (!isOffered) {
		return (
			<EmptyState title={booking.place.nowhere}>
				<p>{booking.place.nowhereText}</p>
			</EmptyState>
		);
	}
	if (!first?.first) {
		return (
			<EmptyState title={site.home.noneFree}>
				<p>{waiting.links.joinHint}</p>
				<LinkButton href={waitlist}>{waiting.links.join}</LinkButton>
			</EmptyState>
		);
	}
	const { startsAt } = first.first;
	return (
		<p>
			{booking.place.firstFree(formatDayAndTime(startsAt, locale, first.zone))},{" "}
			<Italian>{first.municipalityName}</Italian>
		</p>
	);
}
