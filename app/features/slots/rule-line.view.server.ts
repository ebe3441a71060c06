import { dateAt } from "#app/domain/time/office-clock.ts";
import type { StaffContext } from "#app/features/context.ts";
import { findDesks } from "./desk-store.server.ts";
import { clock, findRule } from "./rule-store.server.ts";

export type RuleFacts = {
	deskId: string;
	weekday: number;
	startTime: string;
	endTime: string;
	today: string;
};

/** One weekly opening; null for one of a desk that is not theirs. */
export async function ruleLineView(
	id: string,
	{ now, db, staffMember }: StaffContext,
): Promise<RuleFacts | null> {
	const rule = await findRule(db.read, id);
	const [desk] = rule
		? await findDesks(db.read, { deskId: rule.deskId }, staffMember.municipalityIds)
		: [];
	if (!rule || !desk) return null;
	return {
		deskId: rule.deskId,
		weekday: rule.weekday,
		startTime: clock(rule.startTime),
		endTime: clock(rule.endTime),
		today: dateAt(now, desk.zone).toString(),
	};
}
