import { formatMoment } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";
import type { BookAgain } from "./book-again.view.server.ts";

/** One press takes back what was cancelled, or else the nearest time there is. */
export function BookAgainChoice({
	again: { isFree, alternatives },
	slotId,
	formKey,
}: {
	again: BookAgain;
	/** Of the appointment that was cancelled. */
	slotId: string;
	/** Of the form. */
	formKey: string;
}) {
	const { booking } = useTexts();
	const words = booking.appointment;
	const locale = useLocale();
	if (!isFree && alternatives.length === 0) return null;
	return (
		<form method="post" className="mb-4">
			<input type="hidden" name="key" value={formKey} />
			<h2>{words.changedMind}</h2>
			{isFree ? (
				<Button name="disponibilita" value={slotId}>
					{words.sameAgain}
				</Button>
			) : (
				<>
					<p>{words.goneMeanwhile}</p>
					<ul className="list-unstyled">
						{alternatives.map((time) => (
							<li key={time.slotId} className="mb-2">
								<Button name="disponibilita" value={time.slotId} variant="outline-primary">
									{booking.date.takeFirst(formatMoment(time.startsAt, locale, time.zone))},{" "}
									<Italian>{time.officeName}</Italian>
								</Button>
							</li>
						))}
					</ul>
				</>
			)}
		</form>
	);
}
