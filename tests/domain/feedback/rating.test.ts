import { expect, test } from "vitest";
import { isPositive, RATINGS } from "#app/domain/feedback/rating.ts";

test("four and five stars ask what somebody liked, fewer where they stumbled", () => {
	expect(RATINGS.filter(isPositive)).toEqual([4, 5]);
});
