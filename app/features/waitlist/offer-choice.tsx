import { formatDayAndTime, formatMoment } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import type { WishView } from "./wish.view.server.ts";

/** The seat that is kept for somebody: yes or no, each one tap. */
export function OfferChoice({
	wish,
	offer,
	action,
}: {
	wish: WishView;
	offer: NonNullable<WishView["offer"]>;
	/** The path of the wish's own page. */
	action: string;
}) {
	const { site, waitlist } = useTexts();
	const locale = useLocale();
	const words = waitlist.offer;
	const { earlierThan } = wish;
	const until = formatDayAndTime(offer.until, locale, offer.zone);
	return (
		<section className="note success" aria-labelledby="offer">
			<h2 id="offer">{words.title}</h2>
			<p className="lead">
				<strong>{formatMoment(offer.startsAt, locale, offer.zone)}</strong>
			</p>
			<p>
				{offer.channel === "on_site" ? (
					<Italian>{`${offer.officeName}, ${offer.address}`}</Italian>
				) : (
					site.services.channels[offer.channel]
				)}
			</p>
			<p>
				<strong>{words.keptUntil(until)}</strong>
			</p>
			<p>
				{earlierThan
					? words.moves(formatMoment(earlierThan.startsAt, locale, earlierThan.zone))
					: words.unanswered}
			</p>
			<form method="post" action={action} className="actions">
				<input type="hidden" name="offer" value={offer.offerId} />
				<Button name="answer" value="yes">
					{earlierThan ? words.acceptMove : words.accept}
				</Button>
				<Button name="answer" value="no" variant="outline-primary">
					{words.decline}
				</Button>
			</form>
		</section>
	);
}
