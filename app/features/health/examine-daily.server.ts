import { Temporal } from "temporal-polyfill";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { dateAt, instantAt } from "#app/domain/time/office-clock.ts";
import type { SystemContext } from "#app/features/context.ts";
import { type DataCheck, findLastCheck, recordCheck } from "./data-check-store.server.ts";
import { examineDatabase } from "./examine-database.server.ts";

/** When hardly anybody books, and no clock changes. */
const QUIET = Temporal.PlainTime.from("04:00");

/**
 * Examines the data once a day from the quiet hour on, and the first time at once, and keeps the
 * result for the desk. Made to be called at every tick: at other times it reads one row.
 *
 * @returns null when it is not the time.
 */
export async function examineDaily({
	now,
	db,
}: Pick<SystemContext, "now" | "db">): Promise<DataCheck | null> {
	const last = await findLastCheck(db.read);
	if (last && !isDue(last.at, now)) return null;
	const check = await examineDatabase({ now, db });
	await db.transaction((tx) => recordCheck(tx, check));
	return check;
}

function isDue(last: Temporal.Instant, now: Temporal.Instant): boolean {
	const today = instantAt(dateAt(now, PROGRAMME_ZONE), QUIET, PROGRAMME_ZONE);
	return Temporal.Instant.compare(now, today) >= 0 && Temporal.Instant.compare(last, today) < 0;
}
