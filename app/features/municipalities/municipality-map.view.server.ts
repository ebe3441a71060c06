import { toInstant } from "#app/adapters/db/instants.server.ts";
import { positionOf } from "#app/domain/places/distance.ts";
import { howSoon, type Soonness } from "#app/domain/places/how-soon.ts";
import { type SchematicMap, type Sheet, schematicMap } from "#app/domain/places/schematic-map.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { SystemContext } from "#app/features/context.ts";

/** The first free time of an office, as the booking knows it. */
export type FirstFreeTime = {
	municipalityId: string;
	zone: string;
	first: { startsAt: Date } | null;
};

export type PlaceOnMap = {
	id: string;
	name: string;
	soonness: Soonness | "nothing_free" | "no_office";
	/** The first free time, on the clock of the office that has it. */
	first: { startsAt: Date; zone: string } | null;
};

export type MunicipalityMapView = {
	/** All of them, by name. */
	places: PlaceOnMap[];
	/** Those whose position is known. */
	map: SchematicMap<PlaceOnMap> & { width: number; tile: Sheet["tile"] };
};

/** In units that are pixels on a telephone: a tile holds the longest name on two lines. */
const sheet: Sheet = { width: 344, tile: { width: 82, height: 58 }, gap: 4, sway: 8 };

/** The municipalities and where they lie, each with how soon something is free there. */
export async function municipalityMapView(
	times: readonly FirstFreeTime[],
	{ now, db }: SystemContext,
): Promise<MunicipalityMapView> {
	const rows = await db.directory.municipality.findMany({
		orderBy: { name: "asc" },
		select: {
			id: true,
			name: true,
			latitude: true,
			longitude: true,
			_count: { select: { offices: true } },
		},
	});
	const found = rows.map(({ id, name, _count, ...row }) => {
		const first = firstOf(times.filter(({ municipalityId }) => municipalityId === id));
		const soonness = first
			? howSoon(dateAt(toInstant(first.startsAt), first.zone), dateAt(now, first.zone))
			: "nothing_free";
		const place: PlaceOnMap = {
			id,
			name,
			soonness: _count.offices === 0 ? "no_office" : soonness,
			first,
		};
		return { place, position: positionOf(row) };
	});
	const { height, tiles } = schematicMap(
		found.flatMap(({ place, position }) => (position ? [{ ...position, place }] : [])),
		sheet,
	);
	return {
		places: found.map(({ place }) => place),
		map: {
			width: sheet.width,
			tile: sheet.tile,
			height,
			tiles: tiles.map(({ place, x, y }) => ({ place: place.place, x, y })),
		},
	};
}

/** The soonest of several offices. */
function firstOf(times: readonly FirstFreeTime[]): PlaceOnMap["first"] {
	return times
		.flatMap(({ first, zone }) => (first ? [{ startsAt: first.startsAt, zone }] : []))
		.reduce<PlaceOnMap["first"]>(
			(soonest, time) => (soonest && soonest.startsAt <= time.startsAt ? soonest : time),
			null,
		);
}
