import { dateAt, outOfTheNight } from "#app/domain/time/office-clock.ts";
import type { SystemContext } from "#app/features/context.ts";
import { findDesks, findPublishedOn, lockDesks, setPublishedOn } from "./desk-store.server.ts";
import { reconcileDesk } from "./reconcile-desk.server.ts";

/**
 * Keeps the slots of every desk published up to the horizon. Made to be called at every tick: it
 * does its work once a day, and at other times reads one row.
 *
 * @returns how many slots were published; null when it is not the time: today's are published, or
 * the clocks may be changing.
 */
export async function publishDueSlots({ now, db }: SystemContext): Promise<number | null> {
	const desks = await findDesks(db.read, "all", null);
	const [first] = desks;
	if (!first) return null;
	if (!outOfTheNight(now, first.zone).equals(now)) return null;
	const today = dateAt(now, first.zone).toString();
	if ((await findPublishedOn(db.read)) === today) return null;

	let published = 0;
	for (const desk of desks) {
		const reconciled = await db.transaction(async (tx) => {
			await lockDesks(tx, [desk.deskId]);
			return reconcileDesk(tx, desk, now);
		});
		published += reconciled.published;
	}
	await db.transaction((tx) => setPublishedOn(tx, today));
	return published;
}
