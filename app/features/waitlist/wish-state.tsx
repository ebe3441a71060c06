import { useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { OfferChoice } from "./offer-choice.tsx";
import type { WishView } from "./wish.view.server.ts";

/** How it stands with a wish: a seat is kept, they wait, they have found a place, or they left. */
export function WishState({
	wish,
	action,
	appointment,
}: {
	wish: WishView;
	/** The path of the wish's own page, where the answers go. */
	action: string;
	/** The path of the appointment they have found; null: there is none to come. */
	appointment: string | null;
}) {
	const words = useTexts().waitlist.wish;
	if (wish.status === "settled") {
		return (
			<Alert kind="success" title={words.settledTitle}>
				<p>{words.settledText}</p>
				{appointment && (
					<p>
						<a href={appointment}>{words.appointment}</a>
					</p>
				)}
			</Alert>
		);
	}
	if (wish.status === "left") {
		return (
			<Alert title={words.leftTitle}>
				<p>{words.leftText}</p>
			</Alert>
		);
	}
	if (wish.offer) return <OfferChoice wish={wish} offer={wish.offer} action={action} />;
	return (
		<>
			<h2>{words.waitingTitle}</h2>
			<p>{words.waitingText}</p>
			<p>{wish.hasEmail ? words.byEmail : words.byPhone}</p>
			<p>
				{words.codeText}
				<br />
				<span className="reference">{wish.reference}</span>
			</p>
		</>
	);
}
