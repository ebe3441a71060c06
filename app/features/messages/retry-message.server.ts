import { Temporal } from "temporal-polyfill";
import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { type CameSecond, lastChange } from "#app/features/audit/seen-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { findDeskMessage, reopenMessage } from "./desk-message-store.server.ts";

export type RetryMessageRefusal = "unknown_message" | "no_email" | "too_late";

export type RetryMessageOutcome =
	| { ok: true }
	| { ok: false; refusal: RetryMessageRefusal }
	| CameSecond;

const ACTION = "message_retried";

/** Puts a failed message into the outbox again, once its cause is mended: a full mailbox, a wrong address. */
export async function retryMessage(
	own: Access<"message">,
	{ now, db, staffMember }: StaffContext,
): Promise<RetryMessageOutcome> {
	const { id } = own;
	const message = await findDeskMessage(db.read, own);
	if (!message) return { ok: false, refusal: "unknown_message" };
	const { contact } = message;
	if (!contact) return { ok: false, refusal: "no_email" };
	if (Temporal.Instant.compare(now, message.notAfter) >= 0) {
		return { ok: false, refusal: "too_late" };
	}
	const subject = { kind: "message", id } as const;
	return db.transaction<RetryMessageOutcome>(async (tx, rollback) => {
		const reopened = await reopenMessage(tx, id, contact, now);
		if (!reopened) {
			const change = await lastChange(tx, subject);
			if (change?.action === ACTION) return rollback({ ok: true });
			return rollback({ ok: false, refusal: "changed_meanwhile", change });
		}
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: ACTION,
			subject,
		});
		return { ok: true };
	});
}
