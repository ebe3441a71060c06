import { Temporal } from "temporal-polyfill";
import { type Interval, overlaps } from "#app/domain/time/interval.ts";
import { dateAt, instantAt, timeAt } from "#app/domain/time/office-clock.ts";

/** A desk, with what it belongs to. */
export type DeskPlace = { deskId: string; officeId: string; municipalityId: string };

export type ClosureScope =
	| { kind: "desk"; deskId: string }
	| { kind: "office"; officeId: string }
	| { kind: "municipality"; municipalityId: string }
	| { kind: "everywhere" };

export type ClosureRepeat = "never" | "weekly" | "yearly";

/** The first time that it is shut, and how it comes again. */
export type Closure = Interval & {
	scope: ClosureScope;
	repeats: ClosureRepeat;
	/** The last day on which it may begin; null: until further notice. */
	repeatsUntilOn: Temporal.PlainDate | null;
};

/** How a closure comes that does not repeat. */
export const ONCE = { repeats: "never", repeatsUntilOn: null } as const;

/** Does a closure of this scope shut this desk? */
export function shuts(scope: ClosureScope, desk: DeskPlace): boolean {
	switch (scope.kind) {
		case "desk":
			return scope.deskId === desk.deskId;
		case "office":
			return scope.officeId === desk.officeId;
		case "municipality":
			return scope.municipalityId === desk.municipalityId;
		case "everywhere":
			return true;
	}
}

/**
 * Each time that a closure comes within the window, by start. It begins and ends at the same time of
 * the office's clock whatever the season. A yearly one keeps its days of the month: from a 29 February
 * it is 28 February in the years that have no other. An occurrence of which a clock change leaves
 * nothing does not count.
 */
export function occurrencesOf(closure: Closure, zone: string, window: Interval): Interval[] {
	const { repeats, repeatsUntilOn } = closure;
	if (repeats === "never") return overlaps(closure, window) ? [closure] : [];
	const shape = shapeOf(closure, zone);
	const found: Interval[] = [];
	for (let count = firstCount(shape, repeats, dateAt(window.start, zone)); ; count += 1) {
		const step = repeats === "weekly" ? { weeks: count } : { years: count };
		const startOn = shape.startOn.add(step);
		if (repeatsUntilOn && Temporal.PlainDate.compare(startOn, repeatsUntilOn) > 0) return found;
		const start = instantAt(startOn, shape.startTime, zone);
		if (Temporal.Instant.compare(start, window.end) >= 0) return found;
		const endOn = shape.lastOn.add(step).add({ days: shape.endsAtMidnight ? 1 : 0 });
		const end = instantAt(endOn, shape.endTime, zone);
		const lasts = Temporal.Instant.compare(start, end) < 0;
		if (lasts && overlaps({ start, end }, window)) found.push({ start, end });
	}
}

type Shape = ReturnType<typeof shapeOf>;

/** First and last day and the times on them; midnight at the end belongs to the day before. */
function shapeOf({ start, end }: Interval, zone: string) {
	const endTime = timeAt(end, zone);
	const endsAtMidnight =
		Temporal.PlainTime.compare(endTime, Temporal.PlainTime.from("00:00")) === 0;
	const endOn = dateAt(end, zone);
	return {
		startOn: dateAt(start, zone),
		startTime: timeAt(start, zone),
		lastOn: endsAtMidnight ? endOn.subtract({ days: 1 }) : endOn,
		endTime,
		endsAtMidnight,
	};
}

/** The first repetition that may still be going on on this day; one or two too early do no harm. */
function firstCount(
	{ startOn, lastOn }: Shape,
	repeats: "weekly" | "yearly",
	on: Temporal.PlainDate,
): number {
	const unit = repeats === "weekly" ? "weeks" : "years";
	const passed = lastOn.until(on, { largestUnit: unit })[unit];
	const lasts = startOn.until(lastOn, { largestUnit: unit })[unit];
	return Math.max(0, passed - lasts - 1);
}
