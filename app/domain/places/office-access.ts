/** How one gets to an office and is understood there, as far as it is known. */
export type OfficeAccess = {
	/** Where a map shows it. */
	mapUrl: string | null;
	/** By which bus or train, in words. */
	transport: string | null;
	stepFree: boolean | null;
	/** Codes of what is spoken there besides Italian; none: not known. */
	languages: string[];
};

/** What may be spoken at an office besides Italian, as its form offers it: the commonest here, by code. */
export const spokenLanguages = [
	"en",
	"fr",
	"es",
	"pt",
	"ro",
	"sq",
	"ar",
	"uk",
	"ru",
	"zh",
	"bn",
	"ur",
] as const;

/** As the column keeps them; null when none is said. */
export function writeLanguages(codes: readonly string[]): string | null {
	const known = spokenLanguages.filter((code) => codes.includes(code));
	return known.length > 0 ? known.join(" ") : null;
}

export function readLanguages(kept: string | null): string[] {
	return kept === null ? [] : kept.split(" ");
}
