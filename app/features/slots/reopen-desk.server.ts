import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { deleteClosure, findClosure } from "./closure-store.server.ts";
import { findDesksShutBy, lockDesks } from "./desk-store.server.ts";
import { reconcileDesk } from "./reconcile-desk.server.ts";

export type ReopenDeskOutcome =
	| { ok: true; published: number }
	| { ok: false; refusal: "unknown_closure" };

/** Takes a closure back: what the weekly openings want there is published again. */
export async function reopenDesk(
	closureId: string,
	{ now, db, staffMember }: StaffContext,
): Promise<ReopenDeskOutcome> {
	const closure = await findClosure(db.read, closureId);
	const desks = closure
		? await findDesksShutBy(db.read, closure.scope, staffMember.municipalityIds)
		: [];
	if (desks.length === 0) return { ok: false, refusal: "unknown_closure" };

	return db.transaction<ReopenDeskOutcome>(async (tx, rollback) => {
		const deskIds = desks.map((desk) => desk.deskId);
		await lockDesks(tx, deskIds);
		const isOurs = await deleteClosure(tx, closureId);
		if (!isOurs) return rollback({ ok: false, refusal: "unknown_closure" });
		let published = 0;
		for (const desk of desks) published += (await reconcileDesk(tx, desk, now)).published;
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "reopened",
			subject: { kind: "closure", id: closureId },
			details: { published },
		});
		return { ok: true, published };
	});
}
