import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { lastChange } from "#app/features/audit/seen-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { may } from "#app/features/rights.ts";
import { deleteClosure, findClosure } from "./closure-store.server.ts";
import { findDesksShutBy, lockDesks } from "./desk-store.server.ts";
import { reconcileDesk } from "./reconcile-desk.server.ts";

export type ReopenDeskOutcome =
	| { ok: true; published: number }
	| { ok: false; refusal: "unknown_closure" | "not_a_coordinator" };

/**
 * Takes a closure back: what the weekly openings want there is published again. One of everything is
 * taken back by whoever may make one. Taken back already, it is what was asked for.
 */
export async function reopenDesk(
	closureId: string,
	{ now, db, staffMember }: StaffContext,
): Promise<ReopenDeskOutcome> {
	const subject = { kind: "closure", id: closureId } as const;
	const closure = await findClosure(db.read, closureId);
	if (!closure) {
		const change = await lastChange(db.read, subject);
		const isDone = change?.action === "reopened";
		return isDone ? { ok: true, published: 0 } : { ok: false, refusal: "unknown_closure" };
	}
	const desks = await findDesksShutBy(db.read, closure.scope, staffMember.municipalityIds);
	if (desks.length === 0) return { ok: false, refusal: "unknown_closure" };
	if (closure.scope.kind === "everywhere" && !may(staffMember, "close_everywhere")) {
		return { ok: false, refusal: "not_a_coordinator" };
	}

	return db.transaction<ReopenDeskOutcome>(async (tx, rollback) => {
		const deskIds = desks.map((desk) => desk.deskId);
		await lockDesks(tx, deskIds);
		const isOurs = await deleteClosure(tx, closureId);
		if (!isOurs) return rollback({ ok: true, published: 0 });
		let published = 0;
		for (const desk of desks) published += (await reconcileDesk(tx, desk, now)).published;
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "reopened",
			subject,
			details: { published },
		});
		return { ok: true, published };
	});
}
