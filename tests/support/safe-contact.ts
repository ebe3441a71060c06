import { expect } from "vitest";
import type { ReceivedMail } from "./smtp.ts";

/** The programme, who runs it, and what it is for, in the languages of the portal. */
const TELLING = [
	/P\.?\s?R\.?\s?A\.?\s?T\.?i|pratico|zona ovest/i,
	/lavor|occupa|colloqui|orienta|iscri|(?<!\p{L})program(ma|me|ul|mul)?(?!\p{L})|curriculum|isee/iu,
	/\b(work|jobs?|interview|enrol\w*|adviser|cv)\b/i,
	/\b(muncă|interviu\w*|înscri\w*|angaja\w*)\b/i,
	/\b(travail|emplois?|entretien\w*|inscri\w*)\b/i,
	/برنامج|مقابلة|تسجيل|شغل|(?<!\p{L})(ال|ل)?عمل(?!\p{L})/u,
];

/** Every word that travels: headers, both texts and the attachments. */
function everythingOf(mail: ReceivedMail): string {
	return [
		mail.source.replace(/^[A-Za-z0-9+/=\r\n]{60,}$/gm, ""),
		mail.headerLines.map(({ line }) => line).join("\n"),
		mail.subject,
		JSON.stringify([mail.from?.value, mail.replyTo?.value]),
		mail.text,
		mail.html,
		...mail.attachments.map(({ filename, content }) => `${filename} ${content.toString()}`),
	]
		.join("\n")
		.replaceAll("\r\n ", "");
}

/** Nothing of the mail says which programme it is about, or what for. */
export function expectSafeContact(mail: ReceivedMail, name: string) {
	for (const word of TELLING) expect(everythingOf(mail), name).not.toMatch(word);
}
