import type { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Database } from "#app/adapters/db/database.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { Rights } from "./rights.ts";

/** What every use case is given: one instant, the data, the keys. */
export type SystemContext = {
	readonly now: Temporal.Instant;
	readonly db: Database;
	readonly vault: Vault;
};

/** Somebody on the citizen pages, maybe not known yet. */
export type VisitorContext = SystemContext & {
	readonly locale: Locale;
	readonly applicantId: string | null;
	/** The network address they come from: what they do is limited by it, and only its digest is kept. */
	readonly clientAddress: string;
};

/** A job seeker whom we know, signed in or just enrolled. */
export type ApplicantContext = VisitorContext & { readonly applicantId: string };

/** Somebody at the desk, with what they may do and where. */
export type StaffContext = SystemContext & {
	readonly staffMember: Rights & { readonly id: string; readonly name: string };
};

/** The state in which a page of the desk showed a thing, as its form brings it back. */
export type Seen = {
	/** So many changes of the thing had been noted. */
	readonly version: number;
	/** The same form sent again as it was has the same, and no other form has it. */
	readonly form: string;
	/** Every form of one showing of a page has the same. */
	readonly page: string;
};

/** Somebody at the desk who changes something. `seen` is null for what is done from no page. */
export type StaffChangeContext = StaffContext & { readonly seen: Seen | null };
