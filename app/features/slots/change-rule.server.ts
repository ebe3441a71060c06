import { Temporal } from "temporal-polyfill";
import { newId } from "#app/adapters/db/ids.server.ts";
import { type AvailabilityRule, successorOf } from "#app/domain/slots/availability-rule.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import {
	answerToSecond,
	type CameSecond,
	type Change as NotedChange,
} from "#app/features/audit/seen-store.server.ts";
import type { StaffChangeContext, StaffContext } from "#app/features/context.ts";
import type { RuleChange } from "./change-rule.schema.ts";
import { type DeskFacts, findDesks, lockDesks } from "./desk-store.server.ts";
import type { PlanChange } from "./plan-desk.server.ts";
import { type ChangePreview, previewChange } from "./preview-change.server.ts";
import { type ReconciledDesk, reconcileDesk, reconciledBefore } from "./reconcile-desk.server.ts";
import { answerToRemoved } from "./removed-rule-store.server.ts";
import { findRule, insertRules, isSameRule, writeRuleEnd } from "./rule-store.server.ts";

export type ChangeRuleRefusal =
	| "unknown_rule"
	| "change_in_the_past"
	| "nothing_changed"
	| "rule_over"
	| "never_opens";

export type PreviewRuleChangeOutcome =
	| { ok: true; preview: ChangePreview }
	| { ok: false; refusal: ChangeRuleRefusal };

export type ChangeRuleOutcome =
	| ({ ok: true; deskId: string } & ReconciledDesk)
	| { ok: false; refusal: ChangeRuleRefusal }
	| CameSecond;

/** What changing a weekly opening from a day on would do, the old one's end and the new one together. */
export async function previewRuleChange(
	ruleId: string,
	terms: RuleChange,
	context: StaffContext,
): Promise<PreviewRuleChangeOutcome> {
	const { now, db, staffMember } = context;
	const rule = await findRule(db.read, ruleId);
	const [desk] = rule
		? await findDesks(db.read, { deskId: rule.deskId }, staffMember.municipalityIds)
		: [];
	const change = changeOf(rule, terms, desk, now);
	if (typeof change === "string") return { ok: false, refusal: change };
	return { ok: true, preview: await previewChange([change.desk], change.plan, context) };
}

/**
 * Ends a weekly opening the day before and starts another in its place, in one go: slots that both
 * want stay as they are, with the people in them.
 */
export async function changeRule(
	ruleId: string,
	terms: RuleChange,
	{ now, db, staffMember, seen }: StaffChangeContext,
): Promise<ChangeRuleOutcome> {
	const scope = staffMember.municipalityIds;
	const answerOf = (deskId: string, first: NotedChange) => ({
		ok: true as const,
		deskId,
		...reconciledBefore(first),
	});
	const known = await findRule(db.read, ruleId);
	if (!known) return answerToRemoved(db.read, { id: ruleId, scope, seen }, answerOf);
	const subject = { kind: "availability_rule", id: ruleId } as const;
	return db.transaction<ChangeRuleOutcome>(async (tx, rollback) => {
		await lockDesks(tx, [known.deskId]);
		const rule = await findRule(tx, ruleId);
		const [desk] = await findDesks(tx, { deskId: known.deskId }, staffMember.municipalityIds);
		const second =
			desk &&
			(await answerToSecond(tx, subject, seen, (first: NotedChange) =>
				answerOf(known.deskId, first),
			));
		if (second) return rollback(second);
		const change = changeOf(rule, terms, desk, now);
		if (typeof change === "string") return rollback({ ok: false, refusal: change });

		const { next, lastOn } = change;
		await insertRules(tx, [next]);
		const reconciled = await reconcileDesk(tx, change.desk, now, {
			endedRule: { id: ruleId, lastOn },
		});
		await writeRuleEnd(tx, change.rule, lastOn);
		await recordAudit(tx, {
			at: now,
			actor: { kind: "staff", id: staffMember.id },
			action: "changed",
			subject,
			seen,
			details: {
				deskId: known.deskId,
				fromOn: next.fromOn.toString(),
				successor: next.id,
				...reconciled,
			},
		});
		return { ok: true, deskId: known.deskId, ...reconciled };
	});
}

type Change = {
	rule: AvailabilityRule;
	desk: DeskFacts;
	next: AvailabilityRule;
	lastOn: Temporal.PlainDate;
	plan: PlanChange;
};

function changeOf(
	rule: AvailabilityRule | null,
	terms: RuleChange,
	desk: DeskFacts | undefined,
	now: Temporal.Instant,
): Change | ChangeRuleRefusal {
	if (!rule || !desk) return "unknown_rule";
	const { compare } = Temporal.PlainDate;
	if (compare(terms.fromOn, dateAt(now, desk.zone)) < 0) return "change_in_the_past";
	if (rule.toOn && compare(terms.fromOn, rule.toOn) > 0) return "rule_over";
	const next = successorOf(rule, { ...terms, id: newId() });
	if (next.toOn && compare(next.toOn, next.fromOn) < 0) return "never_opens";
	if (isSameRule({ ...next, fromOn: rule.fromOn }, rule)) return "nothing_changed";
	const lastOn = terms.fromOn.subtract({ days: 1 });
	return {
		rule,
		desk,
		next,
		lastOn,
		plan: { newRules: [next], endedRule: { id: rule.id, lastOn } },
	};
}
