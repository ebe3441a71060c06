import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";

export type PersonOfBooking = {
	bookingId: string;
	givenName: string;
	familyName: string;
	phone: string | null;
	hasEmail: boolean;
	safeContact: boolean;
	/** Where the appointment stands now; null once it is cancelled. */
	startsAt: Date | null;
	zone: string;
	officeName: string;
};

/** The people of these bookings, by name. */
export async function findPeopleOfBookings(
	read: Reader,
	vault: Vault,
	bookingIds: string[],
): Promise<PersonOfBooking[]> {
	const rows = await read.booking.findMany({
		where: { id: { in: bookingIds } },
		orderBy: { applicant: { searchName: "asc" } },
		select: {
			id: true,
			status: true,
			applicant: {
				select: {
					givenName: true,
					familyName: true,
					phoneSealed: true,
					emailHash: true,
					safeContact: true,
				},
			},
			slot: { select: { startsAt: true, office: { select: { name: true, zone: true } } } },
		},
	});
	return rows.map(({ id, status, applicant, slot }) => ({
		bookingId: id,
		givenName: applicant.givenName,
		familyName: applicant.familyName,
		phone: applicant.phoneSealed && vault.unseal(applicant.phoneSealed),
		hasEmail: applicant.emailHash !== null,
		safeContact: applicant.safeContact,
		startsAt: status === "booked" ? slot.startsAt : null,
		zone: slot.office.zone,
		officeName: slot.office.name,
	}));
}

export async function findBookingPlace(
	read: Reader,
	id: string,
): Promise<{
	applicantId: string;
	slotId: string;
	status: BookingStatus;
	municipalityId: string;
} | null> {
	const booking = await read.booking.findUnique({
		where: { id },
		select: {
			applicantId: true,
			slotId: true,
			status: true,
			slot: { select: { office: { select: { municipalityId: true } } } },
		},
	});
	if (!booking) return null;
	const { slot, ...facts } = booking;
	return { ...facts, municipalityId: slot.office.municipalityId };
}
