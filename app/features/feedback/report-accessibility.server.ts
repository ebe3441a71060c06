import type { Temporal } from "temporal-polyfill";
import { unguessableBytes } from "#app/adapters/db/ids.server.ts";
import { referenceFromBytes } from "#app/domain/booking/reference.ts";
import { countAttempt } from "#app/features/attempts/attempt-store.server.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { type AccessibilityProblem, insertReport } from "./accessibility-report-store.server.ts";

export type ReportAccessibilityOutcome =
	| { ok: true }
	| { ok: false; refusal: "too_many"; until: Temporal.Instant };

/**
 * Takes in charge something of the portal that somebody can't use. The same form sent again is the
 * same report.
 *
 * @param id the form's key, which becomes the report's id
 */
export async function reportAccessibility(
	{ id, problem }: { id: string; problem: AccessibilityProblem },
	context: VisitorContext,
): Promise<ReportAccessibilityOutcome> {
	const { now, db, vault, locale, clientAddress: address } = context;
	const reference = referenceFromBytes(unguessableBytes(16));
	return db.transaction<ReportAccessibilityOutcome>(async (tx, rollback) => {
		const isNew = await insertReport(tx, vault, { id, reference, problem, locale, now });
		if (!isNew) return { ok: true };
		const until = await countAttempt(tx, context, "report", { address });
		return until ? rollback({ ok: false, refusal: "too_many", until }) : { ok: true };
	});
}
