/** Degrees, WGS 84. */
export type Position = { latitude: number; longitude: number };

/** Where a place lies, if both of its coordinates are known. */
export function positionOf({
	latitude,
	longitude,
}: {
	latitude: number | null;
	longitude: number | null;
}): Position | null {
	return latitude === null || longitude === null ? null : { latitude, longitude };
}

const EARTH_RADIUS_KM = 6371;

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** As the crow flies, along the great circle: how near a place is, not how long one travels. */
export function kilometresBetween(a: Position, b: Position): number {
	const halfChord =
		Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 +
		Math.cos(radians(a.latitude)) *
			Math.cos(radians(b.latitude)) *
			Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(halfChord)));
}
