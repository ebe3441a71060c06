import type { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Mail } from "#app/adapters/mail/mailer.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Letter } from "./letter.ts";

/** Who sends: stands in every mail. */
export type Sender = {
	baseUrl: string;
	/** An e-mail address. */
	address: string;
	isDemo: boolean;
};

/** Where dates without an office are told: the seat of the programme. */
export const HOME_ZONE = "Europe/Rome";

export type WritingContext = { now: Temporal.Instant; vault: Vault; sender: Sender };

/** What one message says, in whichever language. */
export type Script = {
	letter(locale: Locale): Letter;
	calendar?(locale: Locale): Mail["calendar"];
};

/** @throws when what the message is about is not there. */
export function present<T>(facts: T | null): T {
	if (facts === null) throw new Error("The message is about something that is not there");
	return facts;
}
