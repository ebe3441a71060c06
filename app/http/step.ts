/**
 * What a route says of its page when it asks one thing of several (`export const handle = STEP`, or more beside it): little
 * stands above the question.
 */
export const STEP = { isStep: true } as const;

export function isStep(matches: readonly { handle?: unknown }[]): boolean {
	return matches.some(
		({ handle }) => (handle as Partial<typeof STEP> | undefined)?.isStep === true,
	);
}
