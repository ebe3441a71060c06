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

/**
 * As the crow flies, along the great circle: how near a place is, not how long it takes to get
 * there. Of the formulas for it, this one is exact both for places side by side and for opposite
 * ones.
 */
export function kilometresBetween(a: Position, b: Position): number {
	const [from, to] = [radians(a.latitude), radians(b.latitude)];
	const aside = radians(b.longitude - a.longitude);
	const across = Math.hypot(
		Math.cos(to) * Math.sin(aside),
		Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(aside),
	);
	const along = Math.sin(from) * Math.sin(to) + Math.cos(from) * Math.cos(to) * Math.cos(aside);
	return EARTH_RADIUS_KM * Math.atan2(across, along);
}
