import type { Texts } from "./catalogs.ts";

/** A service as one of several to choose from: its name, and whom it is for where that is not everybody. */
export function serviceLabel(
	{ name, enrolmentRequired }: { name: string; enrolmentRequired: boolean },
	{ site }: Texts,
): string {
	return enrolmentRequired ? `${name} (${site.services.forEnrolled})` : name;
}
