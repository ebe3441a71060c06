import { formatDayAndTime } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { AvailabilityMark } from "./availability-mark.tsx";
import type { PlaceOnMap } from "./municipality-map.view.server.ts";

/** The same as the map says, in rows, by name. */
export function MunicipalityRows({
	places,
	pathOf,
}: {
	places: readonly PlaceOnMap[];
	pathOf: (municipality: string) => string;
}) {
	const words = useTexts().site.municipalities;
	const locale = useLocale();
	return (
		<ul className="place-rows">
			{places.map(({ id, name, soonness, first }) => (
				<li key={id}>
					<h3>
						<a href={pathOf(id)}>
							<Italian>{name}</Italian>
						</a>
					</h3>
					<p>
						<AvailabilityMark step={soonness} />{" "}
						{first
							? `${words.firstFree}: ${formatDayAndTime(first.startsAt, locale, first.zone)}`
							: soonness === "no_office"
								? words.noOffice
								: words.noneFree}
					</p>
				</li>
			))}
		</ul>
	);
}
