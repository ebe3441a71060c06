import type { Access } from "#app/features/access.ts";
import { actorOf, recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext, SystemContext } from "#app/features/context.ts";
import { endWish, findEntryFacts } from "./waitlist-store.server.ts";

/**
 * Takes somebody off the list. A seat that is kept for them goes to whoever is next.
 *
 * @returns false when they were not on it any more.
 */
export async function leaveWaitlist(
	wish: Access<"wish">,
	context: SystemContext | StaffContext,
): Promise<boolean> {
	const { now, db } = context;
	return db.transaction(async (tx) => {
		const entry = await findEntryFacts(tx, wish);
		if (!entry || !(await endWish(tx, wish.id, "left", now))) return false;
		await recordAudit(tx, {
			at: now,
			actor: actorOf(context, entry.applicantId),
			action: "left",
			subject: { kind: "waitlist_entry", id: wish.id },
		});
		return true;
	});
}
