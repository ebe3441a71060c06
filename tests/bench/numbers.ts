export function median(numbers: readonly number[]): number {
	return part(numbers, 0.5);
}

/** The number that such a part of them does not exceed. */
export function part(numbers: readonly number[], share: number): number {
	const sorted = numbers.toSorted((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export function spread(numbers: readonly number[], digits = 4): string {
	return `${Math.min(...numbers).toFixed(digits)}–${Math.max(...numbers).toFixed(digits)}`;
}
