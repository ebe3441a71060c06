import { formatDate, formatList, formatMoment, weekdayName } from "#app/i18n/format.ts";
import { ItalianList } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Facts } from "#app/ui/facts.tsx";
import type { WishView } from "./wish.view.server.ts";

const EVERY_DAY = 7;

/** What somebody waits for, and since when. */
export function WishFacts({ wish }: { wish: WishView }) {
	const { booking, waitlist } = useTexts();
	const locale = useLocale();
	const words = waitlist.wish;
	const { weekdays, earlierThan } = wish;
	const days = weekdays.map((day) => weekdayName(day, locale));
	const places = wish.municipalities.map(({ name }) => name);
	return (
		<Facts
			facts={[
				{ term: words.service, value: wish.serviceName },
				...(earlierThan
					? [
							{
								term: words.earlierThan,
								value: formatMoment(earlierThan.startsAt, locale, earlierThan.zone),
							},
						]
					: []),
				{ term: words.where, value: <ItalianList names={places} /> },
				{
					term: words.days,
					value: days.length === EVERY_DAY ? words.everyDay : formatList(days, locale),
				},
				{ term: words.partOfDay, value: booking.search[wish.partOfDay] },
				{ term: words.since, value: formatDate(wish.joinedOn, locale) },
			]}
		/>
	);
}
