import { Temporal } from "temporal-polyfill";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { StaffContext } from "#app/features/context.ts";
import { findDesks } from "./desk-store.server.ts";
import { planDesk } from "./plan-desk.server.ts";
import { findRule } from "./rule-store.server.ts";

export type EndedRulePreview = {
	zone: string;
	/** Free slots that would be taken away. */
	withdrawn: number;
	/** Starts of those with somebody in them: closed to others, to be settled person by person. */
	orphaned: Date[];
};

export type PreviewEndedRuleOutcome =
	| { ok: true; preview: EndedRulePreview }
	| { ok: false; refusal: "unknown_rule" | "day_past" };

/** What ending an opening after `lastOn` would take away; nothing is changed. */
export async function previewEndedRule(
	ruleId: string,
	lastOn: Temporal.PlainDate,
	{ now, db, staffMember }: StaffContext,
): Promise<PreviewEndedRuleOutcome> {
	const rule = await findRule(db.read, ruleId);
	const [desk] = rule
		? await findDesks(db.read, { deskId: rule.deskId }, staffMember.municipalityIds)
		: [];
	if (!desk) return { ok: false, refusal: "unknown_rule" };
	const yesterday = dateAt(now, desk.zone).subtract({ days: 1 });
	if (Temporal.PlainDate.compare(lastOn, yesterday) < 0) return { ok: false, refusal: "day_past" };

	const change = { endedRule: { id: ruleId, lastOn } };
	const { reconciliation, standing } = await planDesk(db.read, desk, now, change);
	const before = new Set(standing.filter((slot) => slot.isWithdrawn).map(({ id }) => id));
	return {
		ok: true,
		preview: {
			zone: desk.zone,
			withdrawn: reconciliation.withdraw.length,
			orphaned: reconciliation.orphaned
				.filter(({ id }) => !before.has(id))
				.map(({ start }) => toDate(start)),
		},
	};
}
