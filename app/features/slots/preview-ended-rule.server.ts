import { Temporal } from "temporal-polyfill";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { StaffContext } from "#app/features/context.ts";
import { findDesks } from "./desk-store.server.ts";
import { type ChangePreview, previewChange } from "./preview-change.server.ts";
import { findRule } from "./rule-store.server.ts";

export type PreviewEndedRuleOutcome =
	| { ok: true; preview: ChangePreview }
	| { ok: false; refusal: "unknown_rule" | "day_past" };

/** What ending an opening after `lastOn` would take away; nothing is changed. */
export async function previewEndedRule(
	ruleId: string,
	lastOn: Temporal.PlainDate,
	context: StaffContext,
): Promise<PreviewEndedRuleOutcome> {
	const { now, db, staffMember } = context;
	const rule = await findRule(db.read, ruleId);
	const [desk] = rule
		? await findDesks(db.read, { deskId: rule.deskId }, staffMember.municipalityIds)
		: [];
	if (!desk) return { ok: false, refusal: "unknown_rule" };
	const yesterday = dateAt(now, desk.zone).subtract({ days: 1 });
	if (Temporal.PlainDate.compare(lastOn, yesterday) < 0) return { ok: false, refusal: "day_past" };

	const change = { endedRule: { id: ruleId, lastOn } };
	return { ok: true, preview: await previewChange([desk], change, context) };
}
