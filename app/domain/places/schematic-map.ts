import type { Position } from "./distance.ts";

/** Tiles of one size on a sheet, in units of the sheet. */
export type Sheet = {
	width: number;
	tile: { width: number; height: number };
	/** Between two tiles, at least. */
	gap: number;
	/** How far a tile may stand above or below the middle of its row. */
	sway: number;
};

/** Where a place's tile stands: its upper left corner. North is up and west is left. */
export type Tile<T> = { place: T; x: number; y: number };

export type SchematicMap<T> = { height: number; tiles: Tile<T>[] };

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * Places as tiles of one size, each as near as it can be to where it lies without touching another.
 * They stand in rows: what lies further north never stands below what lies further south, and in a
 * row west stands left of east. The sheet is as high as it needs to be.
 */
export function schematicMap<T extends Position>(
	places: readonly T[],
	sheet: Sheet,
): SchematicMap<T> {
	if (places.length === 0) return { height: 0, tiles: [] };
	const rows = rowsOf(project(places, sheet), sheet);
	const middles = rows.map((row) => mean(row.map(({ y }) => y)));
	const tops = spread(middles, sheet.tile.height + sheet.gap + 2 * sheet.sway);
	const tiles = rows.flatMap((row, index) => {
		const columns = columnsOf(row, sheet);
		return row.map(({ place, y }, column) => {
			const aside = Math.min(sheet.sway, Math.max(-sheet.sway, y - (middles[index] ?? y)));
			return { place, x: columns[column] ?? 0, y: (tops[index] ?? 0) + aside };
		});
	});
	const top = Math.min(...tiles.map(({ y }) => y));
	const bottom = Math.max(...tiles.map(({ y }) => y)) + sheet.tile.height;
	return {
		height: round(bottom - top),
		tiles: tiles.map(({ place, x, y }) => ({ place, x: round(x), y: round(y - top) })),
	};
}

type Spot<T> = { place: T; x: number; y: number };

/** Where the places really lie, from north to south, in units of the sheet: its width holds them all. */
function project<T extends Position>(places: readonly T[], sheet: Sheet): Spot<T>[] {
	const north = Math.max(...places.map(({ latitude }) => latitude));
	const west = Math.min(...places.map(({ longitude }) => longitude));
	const east = Math.max(...places.map(({ longitude }) => longitude));
	const perDegree = east > west ? (sheet.width - sheet.tile.width) / (east - west) : 0;
	const perDegreeNorth = perDegree / Math.cos(radians(north));
	return places
		.map((place) => ({
			place,
			x: (place.longitude - west) * perDegree,
			y: (north - place.latitude) * perDegreeNorth,
		}))
		.sort((a, b) => b.place.latitude - a.place.latitude || a.place.longitude - b.place.longitude);
}

/**
 * The rows, from north to south, that move the tiles least: of all the ways to cut the places, in
 * their order, into rows that fit.
 */
function rowsOf<T>(spots: readonly Spot<T>[], sheet: Sheet): Spot<T>[][] {
	const most = Math.max(1, Math.floor((sheet.width + sheet.gap) / (sheet.tile.width + sheet.gap)));
	const best: { cost: number; rows: Spot<T>[][] }[] = [{ cost: 0, rows: [] }];
	for (let end = 1; end <= spots.length; end += 1) {
		const ways = Array.from({ length: Math.min(most, end) }, (_, index) => {
			const start = end - 1 - index;
			const before = best[start] as (typeof best)[number];
			const row = spots.slice(start, end).sort((a, b) => a.x - b.x);
			return { cost: before.cost + costOf(row, sheet), rows: [...before.rows, row] };
		});
		best.push(ways.reduce((least, way) => (way.cost < least.cost ? way : least)));
	}
	return best.at(-1)?.rows ?? [];
}

/** How far a row moves its tiles, squared; and each row costs its height, which moves all below it. */
function costOf<T>(row: readonly Spot<T>[], sheet: Sheet): number {
	const middle = mean(row.map(({ y }) => y));
	const columns = columnsOf(row, sheet);
	return row.reduce(
		(sum, { x, y }, index) => sum + ((columns[index] ?? 0) - x) ** 2 + (y - middle) ** 2,
		sheet.tile.height ** 2,
	);
}

/** From west to east, inside the sheet. */
function columnsOf<T>(row: readonly Spot<T>[], { width, tile, gap }: Sheet): number[] {
	const apart = tile.width + gap;
	const last = width - tile.width;
	return spread(
		row.map(({ x }) => x),
		apart,
	).map((x, index) =>
		Math.min(last - (row.length - 1 - index) * apart, Math.max(index * apart, x)),
	);
}

/**
 * The numbers nearest to these, in whatever order they are given, such that each is at least so far
 * above the one before: where they crowd, a block moves as one to its middle.
 */
function spread(targets: readonly number[], apart: number): number[] {
	const blocks: { sum: number; size: number }[] = [];
	targets.forEach((target, index) => {
		let block = { sum: target - index * apart, size: 1 };
		for (let last = blocks.at(-1); last; last = blocks.at(-1)) {
			if (last.sum / last.size < block.sum / block.size) break;
			blocks.pop();
			block = { sum: last.sum + block.sum, size: last.size + block.size };
		}
		blocks.push(block);
	});
	return blocks
		.flatMap(({ sum, size }) => Array.from({ length: size }, () => sum / size))
		.map((base, index) => base + index * apart);
}

function mean(numbers: readonly number[]): number {
	return numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
}

/** A tenth of a unit is less than anybody sees. */
function round(units: number): number {
	return Math.round(units * 10) / 10;
}
