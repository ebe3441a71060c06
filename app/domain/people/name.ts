/**
 * Longer is a sentence: the longest names that registers hold have about fifty letters, and a passport
 * cuts at thirty-nine (ICAO Doc 9303).
 */
export const LONGEST_NAME = 60;

/**
 * Letters of any script, with what stands between and above them in names: spaces, apostrophes, dashes,
 * middle dots, brackets, and a dot after an initial. No digits, no signs: a name is greeted in mails, which may
 * go to anybody, and must carry no address to press and no sum of money.
 */
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} '’‘ʼʻ`´′\p{Pd}·.()]*$/u;

/** A dot before letters, as in an address; the initials of "J.R." have one letter each. */
const ADDRESS = /\.\p{L}{2}|www\./iu;

export type NameProblem = "name_letters" | "name_too_long";

/** What is wrong with a name as it was typed, in one line; null when it can be one. */
export function nameProblemOf(name: string): NameProblem | null {
	if (name.length > LONGEST_NAME) return "name_too_long";
	return NAME.test(name) && !ADDRESS.test(name) ? null : "name_letters";
}

/** Whoever has one name alone writes a dash for the other. */
export function isNoName(name: string): boolean {
	return /^\p{Pd}+$/u.test(name);
}

/** "Cristòforo D'Angelo" and "cristoforo dangelo" are the same to the desk's search. */
export function foldName(name: string): string {
	return name
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.toLowerCase()
		.replace(/[^\p{L}\p{N} ]/gu, "")
		.replace(/\s+/g, " ")
		.trim();
}

/** The words of a name or of a search, folded. */
export function wordsOf(name: string): string[] {
	return foldName(name)
		.split(" ")
		.filter((word) => word !== "");
}

/**
 * The folded name begun at each of its words in turn: "rossi maria luisa", "maria luisa rossi",
 * "luisa rossi maria". Whatever begins a word of the name begins one of them.
 */
export function entriesOf(name: string): string[] {
	const words = wordsOf(name);
	const entries = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(" "));
	return [...new Set(entries)];
}

/** In byte order, whatever begins with the text lies at or after `from` and before `before`. */
export function beginningWith(text: string): { from: string; before: string } {
	return { from: text, before: `${text}\u{10FFFF}` };
}
