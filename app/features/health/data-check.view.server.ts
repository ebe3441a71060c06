import { toDate } from "#app/adapters/db/instants.server.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { StaffContext } from "#app/features/context.ts";
import { may } from "#app/features/rights.ts";
import { type Finding, findLastCheck } from "./data-check-store.server.ts";

export type DataCheckView = { at: Date; isToday: boolean; zone: string; findings: Finding[] };

/** The last look at the data; null for an operator, who can't mend it, and before the first one. */
export async function dataCheckView({
	now,
	db,
	staffMember,
}: StaffContext): Promise<DataCheckView | null> {
	if (!may(staffMember, "check_data")) return null;
	const last = await findLastCheck(db.read);
	if (!last) return null;
	return {
		at: toDate(last.at),
		isToday: dateAt(last.at, PROGRAMME_ZONE).equals(dateAt(now, PROGRAMME_ZONE)),
		zone: PROGRAMME_ZONE,
		findings: last.findings,
	};
}
