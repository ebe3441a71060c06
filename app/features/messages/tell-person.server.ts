import type { Access } from "#app/features/access.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { type CameSecond, lastChange } from "#app/features/audit/seen-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { closeMessage, findDeskMessage } from "./desk-message-store.server.ts";

export type TellPersonRefusal = "unknown_message";

export type TellPersonOutcome =
	| { ok: true }
	| { ok: false; refusal: TellPersonRefusal }
	| CameSecond;

const ACTION = "message_told_by_desk";

/** Somebody at the desk has told the person what the message could not. */
export async function tellPerson(
	own: Access<"message">,
	{ now, db, staffMember }: StaffContext,
): Promise<TellPersonOutcome> {
	const { id } = own;
	const message = await findDeskMessage(db.read, own);
	if (!message) return { ok: false, refusal: "unknown_message" };
	const subject = { kind: "message", id } as const;
	return db.transaction<TellPersonOutcome>(async (tx, rollback) => {
		const closed = await closeMessage(tx, id, now);
		if (!closed) {
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
