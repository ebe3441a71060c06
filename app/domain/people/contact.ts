const SHORTEST_PHONE = 6;
/** Of an international number, without its plus sign (ITU-T E.164). */
const LONGEST_PHONE = 15;
/** Of an address: a path has at most 256 characters, its angle brackets among them (RFC 5321, 4.5.3.1.3). */
export const LONGEST_EMAIL = 254;

/**
 * The one way a telephone number is written down, so that the same number is recognised however it
 * was typed: digits, and a leading plus for numbers from abroad. `null` when it can't be one. Italian
 * numbers lose their +39.
 */
export function readPhone(text: string): string | null {
	const compact = text.normalize("NFKC").replace(/[\s\p{Pd}\p{Cf}./()]/gu, "");
	const number = compact.replace(/^00(?=[1-9])/, "+").replace(/^\+39(?=[03]\d{5,10}$)/, "");
	const digits = number.replace(/^\+/, "");
	if (!/^\d+$/.test(digits)) return null;
	return digits.length >= SHORTEST_PHONE && digits.length <= LONGEST_PHONE ? number : null;
}

/** An e-mail address as it was typed, without the spaces around it; `null` when it can't be one. */
export function readEmail(text: string): string | null {
	const email = text.normalize("NFKC").trim();
	if (email.length > LONGEST_EMAIL) return null;
	return /^[^\s@<>"(),:;\\[\]]+@[^\s@<>"(),:;\\[\].]+(\.[^\s@<>"(),:;\\[\].]+)+$/.test(email)
		? email
		: null;
}
