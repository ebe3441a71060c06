/**
 * Characters that show nothing and come along with a copy: soft hyphens, spaces of no width, marks of
 * direction, the mark at the beginning of a file, controls.
 */
const INVISIBLE =
	/[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|(?![\t\n\v\f\r\u0085])\p{Cc}/gu;

/** What fits in one line, as somebody typed or pasted it: without what can't be seen, in single spaces. */
export function oneLine(text: string): string {
	return text
		.normalize("NFC")
		.replace(INVISIBLE, "")
		.replace(/[\s\u0085]+/g, " ")
		.trim();
}

/** The same of several lines, whose ends stay, written as one character. */
export function severalLines(text: string): string {
	return text.normalize("NFC").replaceAll("\r\n", "\n").replace(INVISIBLE, "").trim();
}

/** The digits of every script as those of ours: `٣٣٣` and `३३३` are `333`. */
export function plainDigits(text: string): string {
	return text.normalize("NFKC").replace(/\p{Nd}/gu, (digit) => String(digitOf(digit)));
}

/**
 * A code as it is copied: in plain digits and capitals, without spaces, dashes, dots and what can't be
 * seen.
 */
export function plainCode(text: string): string {
	return plainDigits(text)
		.replace(/[\s\p{Pd}\p{Cf}.,;:·]/gu, "")
		.toUpperCase();
}

/** The ten digits of a script follow each other, and runs of several scripts are whole tens. */
function digitOf(digit: string): number {
	const code = digit.codePointAt(0) ?? 0;
	let before = 0;
	while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
	return before % 10;
}
