import { formatDayShort, formatTime } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { BookablePlace } from "./bookable-places.view.server.ts";

/** The first free time of each place, one tap from booking it. */
export function FirstFree({
	service,
	places,
	paths,
}: {
	service: { name: string };
	/** With a first free time, soonest first. */
	places: BookablePlace[];
	paths: {
		book: (slotId: string) => string;
		municipality: (id: string) => string;
		all: string;
	};
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
					<ul className="tiles">
						{places.map(({ officeId, municipalityId, municipalityName, first, zone }) => (
							<li key={officeId} className="tile">
								<h3>
									<a href={paths.municipality(municipalityId)}>
										<Italian>{municipalityName}</Italian>
									</a>
								</h3>
								{first && (
									<p>
										<a href={paths.book(first.slotId)}>
											{formatDayShort(first.startsAt, locale, zone)},{" "}
											{formatTime(first.startsAt, locale, zone)}
										</a>
									</p>
								)}
							</li>
						))}
					</ul>
				</>
			)}
			<p>
				<a href={paths.all}>{home.allMunicipalities}</a>
			</p>
		</section>
	);
}
