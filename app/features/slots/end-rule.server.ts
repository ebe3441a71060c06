import { Temporal } from "temporal-polyfill";
import { dateAt } from "#app/domain/time/office-clock.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import {
	answerToSecond,
	type CameSecond,
	type Change,
} from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext } from "#app/features/context.ts";
import { findDesks, lockDesks } from "./desk-store.server.ts";
import { type ReconciledDesk, reconcileDesk, reconciledBefore } from "./reconcile-desk.server.ts";
import { answerToRemoved } from "./removed-rule-store.server.ts";
import { findRule, writeRuleEnd } from "./rule-store.server.ts";

export type EndRuleOutcome =
	| ({ ok: true; deskId: string } & ReconciledDesk)
	| { ok: false; refusal: "unknown_rule" | "day_past" }
	| CameSecond;

/**
 * Ends a weekly opening. Its free slots after the day are withdrawn; whoever is in one keeps their
 * booking until the desk has settled it.
 *
 * @param lastOn the last day it opens; yesterday ends it at once
 */
export async function endRule(
	ruleId: string,
	lastOn: Temporal.PlainDate,
	{ now, db, staffMember, seen }: StaffChangeContext,
): Promise<EndRuleOutcome> {
	const scope = staffMember.municipalityIds;
	const answerOf = (deskId: string, first: Change) => ({
		ok: true as const,
		deskId,
		...reconciledBefore(first),
	});
	const known = await findRule(db.read, ruleId);
	if (!known) return answerToRemoved(db.read, { id: ruleId, scope, seen }, answerOf);
	const subject = { kind: "availability_rule", id: ruleId } as const;
	return db.transaction<EndRuleOutcome>(async (tx, rollback) => {
		await lockDesks(tx, [known.deskId]);
		const rule = await findRule(tx, ruleId);
		const choice = { deskId: known.deskId };
		const [desk] = await findDesks(tx, choice, staffMember.municipalityIds);
		if (!rule || !desk) return rollback({ ok: false, refusal: "unknown_rule" });
		const second = await answerToSecond(tx, subject, seen, (first: Change) =>
			answerOf(known.deskId, first),
		);
		if (second) return rollback(second);
		const yesterday = dateAt(now, desk.zone).subtract({ days: 1 });
		if (Temporal.PlainDate.compare(lastOn, yesterday) < 0) {
			return rollback({ ok: false, refusal: "day_past" });
		}

		const reconciled = await reconcileDesk(tx, desk, now, { endedRule: { id: ruleId, lastOn } });
		await writeRuleEnd(tx, rule, lastOn);
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "ended",
			subject,
			seen,
			details: { deskId: known.deskId, lastOn: lastOn.toString(), ...reconciled },
		});
		return { ok: true, deskId: desk.deskId, ...reconciled };
	});
}
