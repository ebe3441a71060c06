import type { PlaceOnMap } from "./municipality-map.view.server.ts";

/**
 * A sign of its own for each step, for whoever does not see the colours: full, three quarters, half,
 * empty, line, cross.
 */
const shapes: Record<PlaceOnMap["soonness"], string> = {
	within_three_days: "M6 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10z",
	within_a_week: "M6 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10zM6 2.5a3.5 3.5 0 0 1 3.5 3.5h-3.5z",
	within_two_weeks: "M6 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10zM6 2.5a3.5 3.5 0 0 1 0 7z",
	later: "M6 1a5 5 0 0 1 0 10a5 5 0 0 1 0-10zM6 2.5a3.5 3.5 0 0 0 0 7a3.5 3.5 0 0 0 0-7z",
	nothing_free: "M1 5h10v2H1z",
	no_office: "M2 1l4 4l4-4l1 1l-4 4l4 4l-1 1l-4-4l-4 4l-1-1l4-4l-4-4z",
};

export function AvailabilityMark({ step }: { step: PlaceOnMap["soonness"] }) {
	return (
		<svg className="step-mark" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
			<path d={shapes[step]} fillRule="evenodd" />
		</svg>
	);
}
