import type { Transaction } from "#app/adapters/db/transaction.server.ts";

type Seat = { id: string; slotId: string };

/** The seats somebody sits in, past ones too, and those kept for them. The caller has their lock. */
export async function listSeatsOf(
	tx: Transaction,
	applicantId: string,
): Promise<{ bookings: Seat[]; holds: Seat[] }> {
	const select = { id: true, slotId: true };
	const bookings = await tx.booking.findMany({
		where: { applicantId, status: "booked" },
		orderBy: { slotId: "asc" },
		select,
	});
	const holds = await tx.hold.findMany({
		where: { OR: [{ applicantId }, { offer: { entry: { applicantId } } }] },
		orderBy: { slotId: "asc" },
		select,
	});
	return { bookings, holds };
}

/** They wait for nothing any more: no seat is kept for them that others could have. */
export async function deleteWishes(tx: Transaction, applicantId: string): Promise<void> {
	await tx.waitlistEntry.deleteMany({ where: { applicantId } });
}

/** Whatever is about them goes with the row. */
export async function deleteApplicant(tx: Transaction, id: string): Promise<void> {
	await tx.applicant.delete({ where: { id } });
}
