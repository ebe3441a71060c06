/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

/** @returns {Tally} */
export function emptyTally() {
	return { passed: 0, failed: 0, skipped: 0 };
}

/** @param {Tally} tally */
export function printTally({ passed, failed, skipped }) {
	const rest = skipped > 0 ? `, ${skipped} skipped` : "";
	console.log(`${passed} passed, ${failed} failed${rest}`);
}
