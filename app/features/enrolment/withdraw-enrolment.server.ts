import { decideWithdrawal, type WithdrawalRefusal } from "#app/domain/enrolment/enrolment.ts";
import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { lockPerson } from "#app/features/people/person-store.server.ts";
import { findOwnStatus, saveWithdrawal } from "./my-enrolment-store.server.ts";

export type WithdrawEnrolmentOutcome =
	| { ok: true }
	| { ok: false; refusal: WithdrawalRefusal | "unknown_enrolment" };

/** Somebody withdraws their own enrolment; while the window is open they may submit it again. */
export async function withdrawEnrolment(
	{ person, enrolmentId }: { person: Access<"person">; enrolmentId: string },
	{ now, db }: SystemContext,
): Promise<WithdrawEnrolmentOutcome> {
	const { id: applicantId } = person;
	return db.transaction<WithdrawEnrolmentOutcome>(async (tx, rollback) => {
		const isThere = await lockPerson(tx, person);
		const status = isThere && (await findOwnStatus(tx, { enrolmentId, applicantId }));
		if (!status) return rollback({ ok: false, refusal: "unknown_enrolment" });
		const refusal = decideWithdrawal({ status });
		if (refusal) return rollback({ ok: false, refusal });
		await saveWithdrawal(tx, enrolmentId);
		await recordAudit(tx, {
			at: now,
			actor: { kind: "applicant", id: applicantId },
			action: "withdrawn",
			subject: { kind: "enrolment", id: enrolmentId },
			details: { from: status },
		});
		return { ok: true };
	});
}
