import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { findEnrolmentByKey } from "./enrolment-store.server.ts";

export type Submitted = {
	ok: true;
	enrolmentId: string;
	applicantId: string;
	reference: string;
	submittedAt: Temporal.Instant;
};

/** What became of the draft with this key, when it has been sent already. */
export async function findSubmitted(
	read: Reader,
	idempotencyKey: string,
): Promise<Submitted | null> {
	const row = await findEnrolmentByKey(read, idempotencyKey);
	if (!row?.submittedAt) return null;
	const { id: enrolmentId, applicantId, reference, submittedAt } = row;
	return { ok: true, enrolmentId, applicantId, reference, submittedAt };
}
