/**
 * Longer is a sentence: the longest names that registers hold have about fifty letters, and a passport
 * cuts at thirty-nine (ICAO Doc 9303).
 */
const LONGEST_NAME = 60;

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

/** Latin letters that no decomposition turns into a plain one, as the registry writes them. */
const PLAIN_LETTERS: Readonly<Record<string, string>> = {
	æ: "ae",
	ð: "d",
	đ: "d",
	ħ: "h",
	ı: "i",
	ł: "l",
	ŋ: "n",
	ø: "o",
	œ: "oe",
	ß: "ss",
	þ: "th",
	ŧ: "t",
};

/** In lower case, without what stands above and through the letters: "Łódź Ø" is "lodz o". */
export function plainLetters(text: string): string {
	return text
		.toLowerCase()
		.normalize("NFD")
		.replace(/\p{Mn}/gu, "")
		.replace(/[æðđħıłŋøœßþŧ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter);
}

/** These are letters to Unicode, and apostrophes to those who type them. */
const LETTER_APOSTROPHES = /[ʼʻʹ]/g;

/** "Cristòforo D'Angelo" and "cristoforo dangelo" are the same to the desk, also as duplicates. */
export function foldName(name: string): string {
	return plainLetters(name)
		.replace(LETTER_APOSTROPHES, "")
		.replace(/[^\p{L}\p{N} ]/gu, "")
		.replace(/\s+/g, " ")
		.trim();
}

/** The words of a folded name. */
function wordsIn(folded: string): string[] {
	return folded.split(" ").filter((word) => word !== "");
}

/**
 * The parts of each word of a name, folded: "D' Angelo Ana-Maria" is [d, angelo] and [ana, maria].
 * Apostrophes and dashes bind, also with a space beside them; any other mark does between two letters.
 */
function compoundsOf(name: string): string[][] {
	return plainLetters(name)
		.replace(LETTER_APOSTROPHES, "'")
		.replace(/\s*['’‘`´′\p{Pd}]+\s*/gu, "\0")
		.replace(/(?<=[\p{L}\p{N}])[^\p{L}\p{N}\s\0]+(?=[\p{L}\p{N}])/gu, "\0")
		.replace(/[^\p{L}\p{N}\0]+/gu, " ")
		.split(" ")
		.map((word) => word.split("\0").filter((part) => part !== ""))
		.filter((parts) => parts.length > 0);
}

/**
 * What the desk may mean by what it typed: one or two ways to cut it into the beginnings of words.
 * "Ana-Maria" may be one word or two; of "D'Angelo" the d alone would begin too many.
 */
export function searchesOf(text: string): string[][] {
	const compounds = compoundsOf(text);
	const whole = compounds.map((parts) => parts.join(""));
	const isCut = compounds.some((parts) => parts.length > 1);
	const isElided = compounds.some((parts) => parts.length > 1 && parts.some(isOneLetter));
	return isCut && !isElided ? [whole, compounds.flat()] : [whole];
}

const isOneLetter = (part: string) => [...part].length === 1;

/**
 * The folded name begun at each of its words in turn: "rossi maria luisa", "maria luisa rossi",
 * "luisa rossi maria". Whatever begins a word of the name begins one of them. A word of several parts
 * is found by each of them and whole: "dangelo", and "d angelo dangelo", "angelo dangelo d" and so on.
 */
export function entriesOf(name: string): string[] {
	const parts = compoundsOf(name).flatMap((word) =>
		word.length > 1 ? [...word, word.join("")] : word,
	);
	return [...new Set([...turned(wordsIn(foldName(name))), ...turned(parts)])];
}

function turned(words: readonly string[]): string[] {
	return words.map((_, at) => [...words.slice(at), ...words.slice(0, at)].join(" "));
}

/** In byte order, whatever begins with the text lies at or after `from` and before `before`. */
export function beginningWith(text: string): { from: string; before: string } {
	return { from: text, before: `${text}\u{10FFFF}` };
}
