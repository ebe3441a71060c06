import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { Actor } from "#app/features/audit/audit-store.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { followAddress } from "#app/features/messages/follow-address.server.ts";
import { openedInterviewLanguage } from "./applicant-store.server.ts";

type PersonColumns = Parameters<Transaction["applicant"]["update"]>[0]["data"];

/** What tells one state of a person from another; what is sealed has its digest here. */
const STATE = {
	givenName: true,
	familyName: true,
	fiscalCodeHash: true,
	emailHash: true,
	phoneHash: true,
	locale: true,
	residenceMunicipalityId: true,
	remindersOn: true,
	safeContact: true,
} as const;

export type PersonChange = keyof typeof STATE | "interviewLanguage";

/**
 * Writes down what is to be known of a person from now on, by whichever form it comes, and sends their
 * mail after them. The caller holds their lock.
 *
 * @returns what has changed by it; nothing, where all of it was known
 */
export async function correctPerson(
	tx: Transaction,
	applicantId: string,
	data: PersonColumns,
	actor: Actor,
	context: Pick<SystemContext, "now" | "vault">,
): Promise<PersonChange[]> {
	const where = { id: applicantId };
	const select = { ...STATE, emailSealed: true, interviewLanguageSealed: true };
	const { emailSealed, ...before } = await tx.applicant.findUniqueOrThrow({ where, select });
	const after = await tx.applicant.update({ where, data, select });
	const { emailHash } = before;
	await followAddress(
		tx,
		{ id: applicantId, locale: after.locale },
		emailSealed && emailHash ? { emailSealed, emailHash } : null,
		actor,
		context,
	);
	const names = Object.keys(STATE) as (keyof typeof STATE)[];
	const changes: PersonChange[] = names.filter((name) => before[name] !== after[name]);
	const [spoken, speaks] = [before, after].map(({ interviewLanguageSealed }) =>
		openedInterviewLanguage(context.vault, interviewLanguageSealed),
	);
	return spoken === speaks ? changes : [...changes, "interviewLanguage"];
}
