import { Temporal } from "temporal-polyfill";
import type { App } from "#app/adapters/app.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { demoPeople } from "./demo.ts";

/** A quarter of the next days' interviews are taken, so that a day at the desk looks like one. */
const EVERY = 4;
const DAYS = 5;

/** Invented people in the first days' interviews, through the same door as everybody. */
export async function seedBookings(
	{ db, vault }: App,
	now: Temporal.Instant,
	today: Temporal.PlainDate,
): Promise<void> {
	const from = today.toZonedDateTime("Europe/Rome").toInstant();
	const slots = await db.read.slot.findMany({
		where: {
			serviceId: { in: ["primo-colloquio", "incontro-di-gruppo"] },
			startsAt: { gte: toDate(from), lt: toDate(from.add({ hours: 24 * DAYS })) },
		},
		orderBy: [{ startsAt: "asc" }, { deskId: "asc" }],
		select: { id: true, startsAt: true },
	});
	const taken = slots.filter((_, index) => index % EVERY === 0).slice(0, demoPeople.length);
	for (const [index, slot] of taken.entries()) {
		const person = demoPeople[index];
		if (!person) break;
		// Booked some days ahead, within the notice that everybody has to keep.
		const bookedAt = earlier(now, toInstant(slot.startsAt).subtract({ hours: 72 }));
		await bookSlot(
			{
				slotId: slot.id,
				applicant: {
					...person,
					fiscalCode: null,
					email: null,
					residenceMunicipalityId: null,
				},
				idempotencyKey: newId(),
				note: null,
			},
			{ now: bookedAt, db, vault, locale: "it", applicantId: null },
		);
	}
}

function earlier(a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant {
	return Temporal.Instant.compare(a, b) < 0 ? a : b;
}
