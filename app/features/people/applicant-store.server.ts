import type { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { readPhone } from "#app/adapters/phone/read-phone.ts";
import {
	asInterviewLanguage,
	type InterviewLanguage,
} from "#app/domain/people/interview-language.ts";
import { entriesOf, foldName } from "#app/domain/people/name.ts";
import type { Access } from "#app/features/access.ts";
import { lockPerson } from "./person-store.server.ts";

/** A job seeker whom we don't know yet, as they presented themselves. */
export type NewApplicant = {
	givenName: string;
	familyName: string;
	/** Normalised; null when it was not asked. */
	fiscalCode: string | null;
	email: string | null;
	/** As `readPhone` answers. */
	phone: string | null;
	locale: string;
	residenceMunicipalityId: string | null;
	/** No message names the programme or the reason. */
	safeContact?: boolean;
	/** In which they want to speak at the interview; null: in Italian. */
	interviewLanguage?: InterviewLanguage | null;
	/** Who wrote them down at the desk. */
	addedById?: string;
};

/**
 * Writes the person down and holds their lock: the row is ours until the transaction ends.
 *
 * @param id chosen by whoever may have to recognise a second sending of the same form
 */
export async function insertApplicant(
	tx: Transaction,
	vault: Vault,
	now: Temporal.Instant,
	applicant: NewApplicant,
	id = newId(),
): Promise<string> {
	const { entries, ...name } = naming(applicant);
	await tx.applicant.create({
		select: { id: true },
		data: {
			id,
			...name,
			...sealedIdentity(vault, applicant),
			locale: applicant.locale,
			residenceMunicipalityId: applicant.residenceMunicipalityId,
			safeContact: applicant.safeContact ?? false,
			...sealedInterviewLanguage(vault, applicant.interviewLanguage ?? null),
			addedById: applicant.addedById ?? null,
			createdAt: toDate(now),
		},
	});
	await tx.nameEntry.createMany({ data: entries.map((entry) => ({ ...entry, applicantId: id })) });
	return id;
}

type Name = Pick<NewApplicant, "givenName" | "familyName">;

/** The name, and what the desk finds it by, for inserting. */
function naming({ givenName, familyName }: Name) {
	const name = `${familyName} ${givenName}`;
	return {
		givenName,
		familyName,
		searchName: foldName(name),
		entries: entriesOf(name).map((entry) => ({ name: entry })),
	};
}

/** The same for correcting. */
export function renaming(name: Name) {
	const { entries, ...columns } = naming(name);
	return { ...columns, entries: { deleteMany: {}, createMany: { data: entries } } };
}

/** The sealed columns and their digests, for inserting and for correcting. */
export function sealedIdentity(
	vault: Vault,
	{ fiscalCode, email, phone }: Pick<NewApplicant, "fiscalCode" | "email" | "phone">,
) {
	return { ...sealedFiscalCode(vault, fiscalCode), ...sealedContacts(vault, { email, phone }) };
}

/** The same of the fiscal code alone. */
export function sealedFiscalCode(vault: Vault, fiscalCode: string | null) {
	return {
		fiscalCodeSealed: fiscalCode === null ? null : vault.seal(fiscalCode),
		fiscalCodeHash: fiscalCode === null ? null : vault.digest("fiscal-code", fiscalCode),
	};
}

/** The same of the contacts alone. */
export function sealedContacts(
	vault: Vault,
	{ email, phone }: Pick<NewApplicant, "email" | "phone">,
) {
	return {
		emailSealed: email === null ? null : vault.seal(email),
		emailHash: email === null ? null : vault.digest("contact", email.toLowerCase()),
		...sealedPhone(vault, phone),
	};
}

/** Sealed like a note: a language tells where somebody comes from, or that they don't hear. */
export function sealedInterviewLanguage(vault: Vault, language: InterviewLanguage | null) {
	return { interviewLanguageSealed: language === null ? null : vault.seal(language) };
}

/** What was sealed so; null is Italian. */
export function openedInterviewLanguage(
	vault: Vault,
	sealed: Uint8Array | null,
): InterviewLanguage | null {
	return asInterviewLanguage(vault.unsealIfAny(sealed));
}

/** Always in the one form, whatever form it comes in: a draft of before may hold another. */
export function sealedPhone(vault: Vault, typed: string | null) {
	if (typed === null) return { phoneSealed: null, phoneHash: null };
	const reading = readPhone(typed);
	const phone = reading.ok ? reading.phone : typed;
	return { phoneSealed: vault.seal(phone), phoneHash: vault.digest("contact", phone) };
}

/** The digests by which the contacts of somebody are found. */
export function contactHashes(
	vault: Vault,
	contacts: Pick<NewApplicant, "email" | "phone">,
): string[] {
	const { emailHash, phoneHash } = sealedContacts(vault, contacts);
	return [emailHash, phoneHash].filter((hash) => hash !== null);
}

/**
 * The person whom a form is about, with their lock held: one who presents themselves with it is written
 * down.
 *
 * @returns null for one who is known, and not theirs or gone.
 */
export async function lockedApplicant(
	tx: Transaction,
	vault: Vault,
	now: Temporal.Instant,
	applicant: Access<"person"> | NewApplicant,
): Promise<string | null> {
	if (!("id" in applicant)) return insertApplicant(tx, vault, now, applicant);
	return (await lockPerson(tx, applicant)) ? applicant.id : null;
}

/**
 * Safe contact from now on. Whoever no longer wants it says so where they see their data.
 *
 * @returns false where it stood already
 */
export async function requestSafeContact(tx: Transaction, applicantId: string): Promise<boolean> {
	const { count } = await tx.applicant.updateMany({
		where: { id: applicantId, safeContact: false },
		data: { safeContact: true },
	});
	return count === 1;
}
