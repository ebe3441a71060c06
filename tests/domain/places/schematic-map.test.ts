import fc from "fast-check";
import { expect, test } from "vitest";
import { type SchematicMap, type Sheet, schematicMap } from "#app/domain/places/schematic-map.ts";
import { municipalities } from "#prisma/seed/published-facts.ts";

const sheet: Sheet = { width: 344, tile: { width: 82, height: 58 }, gap: 4, sway: 8 };

const places = fc.uniqueArray(
	fc.record({
		latitude: fc.integer({ min: 4480, max: 4540 }).map((hundredths) => hundredths / 100),
		longitude: fc.integer({ min: 720, max: 780 }).map((hundredths) => hundredths / 100),
	}),
	{ maxLength: 30, selector: ({ latitude, longitude }) => `${latitude} ${longitude}` },
);

type Place = { latitude: number; longitude: number };

/** What a tenth of a unit of rounding may take from the gap. */
const ROUNDING = 0.2;

function touching({ tiles }: SchematicMap<Place>): unknown[] {
	return tiles.flatMap((a, index) =>
		tiles
			.slice(index + 1)
			.filter(
				(b) =>
					Math.abs(a.x - b.x) < sheet.tile.width + sheet.gap - ROUNDING &&
					Math.abs(a.y - b.y) < sheet.tile.height + sheet.gap - ROUNDING,
			),
	);
}

test("every place has its tile, no two touch, and all are on the sheet", () => {
	fc.assert(
		fc.property(places, (some) => {
			const map = schematicMap(some, sheet);
			expect(map.tiles).toHaveLength(some.length);
			expect(touching(map)).toEqual([]);
			for (const { x, y } of map.tiles) {
				expect(x).toBeGreaterThanOrEqual(0);
				expect(x + sheet.tile.width).toBeLessThanOrEqual(sheet.width + ROUNDING);
				expect(y).toBeGreaterThanOrEqual(0);
				expect(y + sheet.tile.height).toBeLessThanOrEqual(map.height + ROUNDING);
			}
		}),
	);
});

test("what lies further north never stands lower, and beside each other west is left of east", () => {
	fc.assert(
		fc.property(places, (some) => {
			const { tiles } = schematicMap(some, sheet);
			for (const a of tiles) {
				for (const b of tiles) {
					if (a.place.latitude > b.place.latitude) expect(a.y).toBeLessThanOrEqual(b.y);
					const areBeside = Math.abs(a.y - b.y) < sheet.tile.height;
					if (areBeside && a.place.longitude < b.place.longitude) {
						expect(a.x).toBeLessThan(b.x);
					}
				}
			}
		}),
	);
});

test("places that have room stand where they lie", () => {
	const { tiles } = schematicMap(
		[
			{ latitude: 45, longitude: 7 },
			{ latitude: 45, longitude: 7.5 },
			{ latitude: 45, longitude: 8 },
		],
		sheet,
	);
	expect(tiles.map(({ x, y }) => [x, y])).toEqual([
		[0, 0],
		[131, 0],
		[262, 0],
	]);
});

test("as many stand in a row as have room in it", () => {
	const high: Sheet = { width: 350, tile: { width: 50, height: 1000 }, gap: 50, sway: 0 };
	const inRow = (count: number) =>
		Array.from({ length: count }, (_, place) => ({ latitude: 45, longitude: 7 + place / 100 }));
	const rows = (count: number) =>
		new Set(schematicMap(inRow(count), high).tiles.map(({ y }) => y)).size;
	expect([1, 4, 5, 8].map(rows)).toEqual([1, 1, 2, 2]);
});

test("the northernmost place sets the scale from north to south", () => {
	const far = [
		{ latitude: 60, longitude: 0 },
		{ latitude: 0, longitude: 10 },
	];
	// At 60° a degree of longitude is half as long as one of latitude.
	expect(schematicMap(far, sheet).tiles.map(({ x, y }) => [x, y])).toEqual([
		[0, 0],
		[262, 60 * 26.2 * 2],
	]);
});

test("the order in which places are given changes nothing", () => {
	fc.assert(
		fc.property(places, (some) => {
			expect(schematicMap(some.toReversed(), sheet)).toEqual(schematicMap(some, sheet));
		}),
	);
});

test("the eleven municipalities: Venaria is the easternmost, Buttigliera the westernmost, all in five rows", () => {
	const { tiles, height } = schematicMap(municipalities, sheet);
	const xOf = (id: string) => tiles.find(({ place }) => place.id === id)?.x;
	expect(xOf("venaria-reale")).toBe(Math.max(...tiles.map(({ x }) => x)));
	expect(xOf("buttigliera-alta")).toBe(Math.min(...tiles.map(({ x }) => x)));
	expect(height).toBeLessThanOrEqual(5 * (sheet.tile.height + sheet.gap));
});

test("where there is no place there is no map", () => {
	expect(schematicMap([], sheet)).toEqual({ height: 0, tiles: [] });
});

test("the map of the eleven municipalities is this one, until somebody means to change it", () => {
	const { tiles, height } = schematicMap(municipalities, sheet);
	expect(tiles.map(({ place, x, y }) => [place.id, x, y])).toEqual([
		["san-gillio", 90, 0],
		["druento", 176, 14.2],
		["venaria-reale", 262, 14.2],
		["alpignano", 94.5, 94],
		["pianezza", 180.5, 78],
		["rosta", 27.5, 170.2],
		["rivoli", 113.5, 170.2],
		["collegno", 199.5, 156],
		["buttigliera-alta", 0, 242],
		["villarbasse", 86, 250],
		["grugliasco", 196.5, 234],
	]);
	expect(height).toBe(308);
});
