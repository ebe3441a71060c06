import { formatDayShort, formatShortDate } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { AvailabilityMark } from "./availability-mark.tsx";
import type { MunicipalityMapView, PlaceOnMap } from "./municipality-map.view.server.ts";

/** Written whole, so that the build finds them. */
const looks: Record<PlaceOnMap["soonness"], string> = {
	within_three_days: "map-tile soon",
	within_a_week: "map-tile this-week",
	within_two_weeks: "map-tile soonish",
	later: "map-tile later",
	nothing_free: "map-tile full",
	no_office: "map-tile closed",
};

const steps = Object.keys(looks) as PlaceOnMap["soonness"][];

/** The municipalities where they lie, more or less, each with its first free day. */
export function MunicipalityMap({
	map,
	serviceName,
	pathOf,
}: {
	map: MunicipalityMapView["map"];
	serviceName: string;
	pathOf: (municipality: string) => string;
}) {
	const words = useTexts().site.municipalities.map;
	const shown = new Set(map.tiles.map(({ place }) => place.soonness));
	return (
		<figure className="map" aria-labelledby="map-caption">
			{/* Only the sheet is drawn: what stands on it is text, which grows, wraps and is read out. */}
			<svg viewBox={`0 0 ${map.width} ${map.height}`} role="presentation" focusable="false">
				{map.tiles.map(({ place, x, y }) => (
					<foreignObject key={place.id} x={x} y={y} {...map.tile}>
						<MapTile place={place} href={pathOf(place.id)} />
					</foreignObject>
				))}
			</svg>
			<figcaption id="map-caption">
				<p>{words.colours(serviceName)}</p>
				<ul className="map-legend">
					{steps
						.filter((step) => shown.has(step))
						.map((step) => (
							<li key={step}>
								<span className={looks[step]}>
									<AvailabilityMark step={step} />
								</span>
								{words.steps[step]}
							</li>
						))}
				</ul>
				<p>{words.caption}</p>
			</figcaption>
		</figure>
	);
}

function MapTile({ place, href }: { place: PlaceOnMap; href: string }) {
	const words = useTexts().site.municipalities;
	const locale = useLocale();
	const { name, first, soonness } = place;
	return (
		<a className={looks[soonness]} href={href}>
			<strong>
				<Italian>{name}</Italian>
			</strong>
			<span>
				<AvailabilityMark step={soonness} />{" "}
				{first ? (
					<>
						<span className="visually-hidden">
							{`${words.firstFree}: ${formatDayShort(first.startsAt, locale, first.zone)} `}
						</span>
						<span aria-hidden="true">{formatShortDate(first.startsAt, locale, first.zone)}</span>
					</>
				) : (
					<span className="visually-hidden">{words.map.steps[soonness]}</span>
				)}
			</span>
		</a>
	);
}
