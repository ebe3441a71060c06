/**
 * Digits and letters that cannot be taken for one another on paper, on the telephone or on an old
 * screen: without 0 and O, 1, I and L, and U, which is heard and written as V.
 */
const ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

const LENGTH = 8;

const REFERENCES = BigInt(ALPHABET.length) ** BigInt(LENGTH);

/** With this many, no reference is likelier than another by more than one part in 10^26. */
const BYTES_NEEDED = 16;

/**
 * The reference these random bytes stand for: 8 characters, 656 billion of them. Guessing one is
 * slowed down elsewhere; it opens nothing without the person's name.
 */
export function referenceFromBytes(bytes: Uint8Array): string {
	if (bytes.length < BYTES_NEEDED) {
		throw new RangeError(`A reference needs ${BYTES_NEEDED} random bytes, not ${bytes.length}`);
	}
	let rest = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n) % REFERENCES;
	let reference = "";
	for (let place = 0; place < LENGTH; place++) {
		reference = ALPHABET.charAt(Number(rest % BigInt(ALPHABET.length))) + reference;
		rest /= BigInt(ALPHABET.length);
	}
	return reference;
}

/** As people read it out: `AB2C-3DEF`. */
export function formatReference(reference: string): string {
	return `${reference.slice(0, 4)}-${reference.slice(4)}`;
}

/** Whether a text is one as it is kept: capitals and digits of the alphabet, as many as there must be. */
export function isReference(text: string): boolean {
	return text.length === LENGTH && [...text].every((character) => ALPHABET.includes(character));
}
