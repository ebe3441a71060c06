import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";

/** The people who share a contact, and what tells two of one name apart. */
export type WhoAreYouView = {
	id: string;
	name: string;
	enrolmentReference: string | null;
	nextAppointment: { startsAt: Date; zone: string } | null;
}[];

export async function whoAreYouView(
	read: Reader,
	applicantIds: readonly string[],
	now: Temporal.Instant,
): Promise<WhoAreYouView> {
	const rows = await read.applicant.findMany({
		where: { id: { in: [...applicantIds] } },
		orderBy: { createdAt: "desc" },
		select: {
			id: true,
			givenName: true,
			familyName: true,
			enrolments: { select: { reference: true }, orderBy: { submittedAt: "desc" }, take: 1 },
			bookings: {
				where: { status: "booked", slot: { endsAt: { gt: toDate(now) } } },
				orderBy: { slot: { startsAt: "asc" } },
				take: 1,
				select: { slot: { select: { startsAt: true, office: { select: { zone: true } } } } },
			},
		},
	});
	return rows.map(({ id, givenName, familyName, enrolments, bookings }) => {
		const slot = bookings[0]?.slot;
		return {
			id,
			name: `${givenName} ${familyName}`,
			enrolmentReference: enrolments[0]?.reference ?? null,
			nextAppointment: slot ? { startsAt: slot.startsAt, zone: slot.office.zone } : null,
		};
	});
}
