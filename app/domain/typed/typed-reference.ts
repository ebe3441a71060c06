import { isReference } from "#app/domain/booking/reference.ts";
import { plainCode } from "./typed-text.ts";

/**
 * The reference somebody has typed, in any case, with or without spaces and dashes; `null` when it
 * cannot be one. Nothing is guessed: a character outside the alphabet may stand for more than one.
 */
export function readReference(text: string): string | null {
	const reference = plainCode(text);
	return isReference(reference) ? reference : null;
}
