import { dateAt } from "#app/domain/time/office-clock.ts";
import { type Change, stateSeen } from "#app/features/audit/seen-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { findDesks } from "./desk-store.server.ts";
import { findRemovedRule } from "./removed-rule-store.server.ts";
import { clock, findRule } from "./rule-store.server.ts";

export type RuleFacts = {
	deskId: string;
	weekday: number;
	startTime: string;
	endTime: string;
	serviceName: string;
	today: string;
	/** Its state, as the forms carry it. */
	seen: string;
	/** As the form that changes it is filled in. */
	values: Record<string, string>;
};

/** Who took a weekly opening away, and of which desk; null for one that is there, or is not theirs. */
export function removedRuleView(
	id: string,
	{ db, staffMember }: StaffContext,
): Promise<{ deskId: string; change: Change } | null> {
	return findRemovedRule(db.read, id, staffMember.municipalityIds);
}

/** One weekly opening; null for one of a desk that is not theirs. */
export async function ruleLineView(
	id: string,
	{ now, db, staffMember }: StaffContext,
): Promise<RuleFacts | null> {
	const seen = await stateSeen(db.read, { kind: "availability_rule", id });
	const rule = await findRule(db.read, id);
	const [desk] = rule
		? await findDesks(db.read, { deskId: rule.deskId }, staffMember.municipalityIds)
		: [];
	if (!rule || !desk) return null;
	const text = await db.read.serviceText.findUnique({
		where: { serviceId_locale: { serviceId: rule.serviceId, locale: "it" } },
		select: { name: true },
	});
	const [startTime, endTime] = [clock(rule.startTime), clock(rule.endTime)];
	return {
		seen,
		deskId: rule.deskId,
		weekday: rule.weekday,
		startTime,
		endTime,
		serviceName: text?.name ?? rule.serviceId,
		today: dateAt(now, desk.zone).toString(),
		values: {
			toOn: rule.toOn?.toString() ?? "",
			weekday: String(rule.weekday),
			everyWeeks: String(rule.everyWeeks),
			startTime,
			endTime,
			slotMinutes: String(rule.slotMinutes),
			pauseMinutes: String(rule.pauseMinutes),
			capacity: String(rule.capacity),
			deskSeats: String(rule.deskSeats),
		},
	};
}
