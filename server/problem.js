/** Something the person at the keyboard can mend; the message is one whole sentence for them. */
export class Problem extends Error {}

/**
 * Says a problem on standard error and ends the process; anything else is a defect and keeps its
 * stack.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
	console.error(error instanceof Problem ? error.message : error);
	process.exit(1);
}
