import type { SystemContext } from "#app/features/context.ts";
import { type DataCheck, findViolations } from "./data-check-store.server.ts";

/**
 * Looks whether the data keeps every rule that it should keep at all times. It reads one instant of
 * the data and nobody waits for it, so it may be asked on a live database.
 */
export async function examineDatabase({
	now,
	db,
}: Pick<SystemContext, "now" | "db">): Promise<DataCheck> {
	return {
		at: now,
		findings: await db.snapshot((ask) => findViolations(ask, now, db.engine)),
	};
}
