/** Of an address: a path has at most 256 characters, its angle brackets among them (RFC 5321, 4.5.3.1.3). */
export const LONGEST_EMAIL = 254;

/** Before the at sign: the characters that every mail server carries (RFC 5322, 3.2.3). */
const LOCAL_PART = /^[\w!#$%&'*+/=?^`{|}~-]+(\.[\w!#$%&'*+/=?^`{|}~-]+)*$/;

const DOMAIN = /^([a-z\d]([a-z\d-]*[a-z\d])?\.)+[a-z\d]([a-z\d-]*[a-z\d])?$/i;

/**
 * `email_letters`: before the at sign there are letters that mail servers don't carry, as accents or
 * those of other alphabets are.
 */
export type EmailProblem = "email_invalid" | "email_letters";

export type EmailReading = { ok: true; email: string } | { ok: false; problem: EmailProblem };

/**
 * An e-mail address as it was typed, without the spaces around it and what can't be seen. A domain in
 * another alphabet is written as the mail servers do: `münchen.example` is `xn--mnchen-3ya.example`.
 */
export function readEmail(text: string): EmailReading {
	const typed = text
		.normalize("NFKC")
		.replace(/\p{Cf}/gu, "")
		.trim();
	const at = typed.lastIndexOf("@");
	const [localPart, domain] = [typed.slice(0, at), asciiDomain(typed.slice(at + 1))];
	if (at < 1 || domain === null) return { ok: false, problem: "email_invalid" };
	if (/^[^\s@<>"(),:;\\[\]]*[^\x20-\x7E][^\s@<>"(),:;\\[\]]*$/.test(localPart)) {
		return { ok: false, problem: "email_letters" };
	}
	const email = `${localPart}@${domain}`;
	const isOne = LOCAL_PART.test(localPart) && email.length <= LONGEST_EMAIL;
	return isOne ? { ok: true, email } : { ok: false, problem: "email_invalid" };
}

/** Null when it is none. */
function asciiDomain(domain: string): string | null {
	if (/^[\x21-\x7E]*$/.test(domain)) return DOMAIN.test(domain) ? domain : null;
	// Only letters, digits and dashes of any script: the URL would take a port or a path as well.
	if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain)) return null;
	try {
		const { hostname } = new URL(`http://${domain}`);
		return DOMAIN.test(hostname) ? hostname : null;
	} catch {
		return null;
	}
}

/** A telephone number as people here read it: those of Italy without its prefix; null stays null. */
export function shownPhone(phone: string): string;
export function shownPhone(phone: string | null): string | null;
export function shownPhone(phone: string | null): string | null {
	return phone === null ? null : phone.replace(/^\+39(?=\d)/, "");
}
