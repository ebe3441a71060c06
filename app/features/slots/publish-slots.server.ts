import { dateAt } from "#app/domain/time/office-clock.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { findDesks, lockDesks } from "./desk-store.server.ts";
import type { Opening } from "./publish-slots.schema.ts";
import { type ReconciledDesk, reconcileDesk } from "./reconcile-desk.server.ts";
import {
	findServiceMinutes,
	insertRules,
	isSameRule,
	listRules,
	rulesOf,
} from "./rule-store.server.ts";

export type PublishSlotsOutcome =
	| ({ ok: true } & ReconciledDesk)
	| { ok: false; refusal: "unknown_desk" | "unknown_service" };

/**
 * Opens a desk every week and publishes its slots up to the horizon. The same opening a second time
 * changes nothing.
 */
export async function publishSlots(
	opening: Opening,
	{ now, db, staffMember }: StaffContext,
): Promise<PublishSlotsOutcome> {
	return db.transaction<PublishSlotsOutcome>(async (tx, rollback) => {
		await lockDesks(tx, [opening.deskId]);
		const choice = { deskId: opening.deskId };
		const [desk] = await findDesks(tx, choice, staffMember.municipalityIds);
		if (!desk) return rollback({ ok: false, refusal: "unknown_desk" });
		const serviceMinutes = await findServiceMinutes(tx, opening.serviceId);
		if (serviceMinutes === null) return rollback({ ok: false, refusal: "unknown_service" });

		const known = await listRules(tx, desk.deskId, dateAt(now, desk.zone));
		const rules = rulesOf(opening, serviceMinutes).filter(
			(rule) => !known.some((other) => isSameRule(rule, other)),
		);
		await insertRules(tx, rules);
		const reconciled = await reconcileDesk(tx, desk, now);
		for (const rule of rules) {
			await recordAudit(tx, {
				at: now,
				actor: { kind: "staff", id: staffMember.id },
				action: "opened",
				subject: { kind: "availability_rule", id: rule.id },
				details: { deskId: desk.deskId, published: reconciled.published },
			});
		}
		return { ok: true, ...reconciled };
	});
}
