/** How easy something was, from 1, very hard, to 5, very easy. */
export const RATINGS = [1, 2, 3, 4, 5] as const;

/** What a rating can be about: liked, or stumbled over. */
export const ASPECTS = ["clear", "complete", "on_track", "technical", "other"] as const;

export type Aspect = (typeof ASPECTS)[number];

const LEAST_POSITIVE = 4;

/** Whether somebody is asked what they liked, and not where they stumbled. */
export function isPositive(rating: number): boolean {
	return rating >= LEAST_POSITIVE;
}
