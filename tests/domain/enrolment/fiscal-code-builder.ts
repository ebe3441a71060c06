/**
 * Builds valid codes of nobody, from the decree's own table rather than from the code under test.
 * Pairs as the decree prints them: the character, and what it is worth in an odd place.
 */
const ODD = new Map(
	"01 10 25 37 49 513 615 717 819 921 A1 B0 C5 D7 E9 F13 G15 H17 I19 J21 K2 L4 M18 N20 O11 P3 Q6 R8 S12 T14 U16 V10 W22 X25 Y24 Z23"
		.split(" ")
		.map((pair) => [pair.charAt(0), Number(pair.slice(1))] as const),
);

const EVEN = new Map([
	...[..."0123456789"].map((digit) => [digit, Number(digit)] as const),
	...[..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map((letter, rank) => [letter, rank] as const),
]);

/** The fifteen characters with their check letter. */
export function withCheckLetter(first15: string): string {
	const sum = [...first15].reduce(
		(total, character, index) => total + ((index % 2 === 0 ? ODD : EVEN).get(character) ?? 0),
		0,
	);
	return first15 + String.fromCharCode(65 + (sum % 26));
}

/** A code of Maria Rossi, born in Rome on the day the five characters tell. */
export function codeBornOn(birth: string): string {
	return withCheckLetter(`RSSMRA${birth}H501`);
}

/** The same code with its digits, counted from the right, replaced by letters. */
export function asOmocode(code: string, howMany: number): string {
	const places = [14, 13, 12, 10, 9, 7, 6].slice(0, howMany);
	const characters = [...code.slice(0, 15)].map((character, place) =>
		places.includes(place) ? "LMNPQRSTUV".charAt(Number(character)) : character,
	);
	return withCheckLetter(characters.join(""));
}
