import type { ShouldRevalidateFunction } from "@remix-run/react";

/**
 * Whoever comes second is shown how things are now: after a 409 the page asks again for what it shows,
 * which it would do only after a success.
 */
export const afterConflict: ShouldRevalidateFunction = ({
	actionStatus,
	defaultShouldRevalidate,
}) => defaultShouldRevalidate || actionStatus === 409;
