import { formatDayAndTime } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { ChoiceButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { BookablePlace } from "./bookable-places.view.server.ts";

/** The first free time of each place, one tap from booking it. */
export function FirstFree({
	service,
	places,
	bookAt,
}: {
	service: { name: string };
	/** With a first free time, soonest first. */
	places: BookablePlace[];
	/** Where a time of an office is chosen. */
	bookAt: (officeId: string) => string;
}) {
	const { home } = useTexts().site;
	const locale = useLocale();
	return (
		<section>
			<h2>{home.firstFree}</h2>
			{places.length === 0 ? (
				<EmptyState title={home.noneFree} headingLevel={3}>
					<p>{home.noneFreeText}</p>
				</EmptyState>
			) : (
				<>
					<p>
						{service.name}. {home.firstFreeLead}
					</p>
					<form method="post">
						<ul className="choices in-tiles">
							{places.map(
								({ officeId, municipalityName, first, zone }) =>
									first && (
										<li key={officeId}>
											<ChoiceButton
												name="disponibilita"
												value={first.slotId}
												action={bookAt(officeId)}
												hint={formatDayAndTime(first.startsAt, locale, zone)}
											>
												<strong>
													<Italian>{municipalityName}</Italian>
												</strong>
											</ChoiceButton>
										</li>
									),
							)}
						</ul>
					</form>
				</>
			)}
		</section>
	);
}
