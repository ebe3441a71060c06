import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { closeMessage, findDeskMessage } from "./desk-message-store.server.ts";

export type TellPersonRefusal = "unknown_message" | "not_failed";

export type TellPersonOutcome = { ok: true } | { ok: false; refusal: TellPersonRefusal };

/** Somebody at the desk has told the person what the message could not. */
export async function tellPerson(
	own: Access<"message">,
	{ now, db, staffMember }: StaffContext,
): Promise<TellPersonOutcome> {
	const { id } = own;
	const message = await findDeskMessage(db.read, own);
	if (!message) return { ok: false, refusal: "unknown_message" };
	return db.transaction<TellPersonOutcome>(async (tx, rollback) => {
		const closed = await closeMessage(tx, id, now);
		if (!closed) return rollback({ ok: false, refusal: "not_failed" });
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "message_told_by_desk",
			subject: { kind: "applicant", id: message.applicantId },
			details: { messageId: id },
		});
		return { ok: true };
	});
}
