import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import { plainDigits } from "#app/domain/typed/typed-text.ts";

export type PhoneReading =
	| { ok: true; phone: string }
	| { ok: false; problem: "phone_invalid" | "phone_mobile_length" };

/** Of an Italian mobile number, without the prefix of Italy: nine digits in the oldest, ten in all others. */
const LONGEST_MOBILE = 10;

/**
 * The one way in which a telephone number is kept, so that the same number is recognised however it was
 * typed: `+393331234567` (ITU-T E.164). Without a prefix it is of Italy, also when the plus was
 * forgotten before the 39.
 */
export function readPhone(text: string): PhoneReading {
	const typed = plainDigits(text).replace(/\p{Cf}/gu, "");
	if (!/^[\s\d+\p{Pd}./()]*$/u.test(typed)) return { ok: false, problem: "phone_invalid" };
	const number = parsePhoneNumberFromString(typed, { defaultCountry: "IT", extract: false });
	if (!number) return { ok: false, problem: "phone_invalid" };
	const isLongMobile =
		number.countryCallingCode === "39" &&
		number.nationalNumber.startsWith("3") &&
		number.nationalNumber.length > LONGEST_MOBILE;
	if (isLongMobile) return { ok: false, problem: "phone_mobile_length" };
	if (!number.isValid()) return { ok: false, problem: "phone_invalid" };
	return { ok: true, phone: number.number };
}
