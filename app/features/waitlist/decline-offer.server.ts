import type { Access } from "#app/features/access.ts";
import { actorOf, recordAudit } from "#app/features/audit/audit-store.server.ts";
import type { StaffContext, SystemContext } from "#app/features/context.ts";
import { endOffer, findEntryFacts } from "./waitlist-store.server.ts";

/**
 * No to the seat that is kept for them: it goes to whoever is next, and they stay on the list.
 *
 * @returns false when the offer was not open any more.
 */
export async function declineOffer(
	{ wish, offerId }: { wish: Access<"wish">; offerId: string },
	context: SystemContext | StaffContext,
): Promise<boolean> {
	const { now, db } = context;
	return db.transaction(async (tx) => {
		const entry = await findEntryFacts(tx, wish);
		if (entry?.openOffer?.id !== offerId) return false;
		if (!(await endOffer(tx, offerId, "declined", now))) return false;
		await recordAudit(tx, {
			at: now,
			actor: actorOf(context, entry.applicantId),
			action: "declined",
			subject: { kind: "waitlist_entry", id: wish.id },
			details: { slotId: entry.openOffer.slotId, offerId },
		});
		return true;
	});
}
