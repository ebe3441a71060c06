import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Attendance } from "#app/domain/attendance/decide-attendance.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";
import { formatReference } from "#app/domain/booking/reference.ts";
import { shownPhone } from "#app/domain/people/contact.ts";
import {
	asInterviewLanguage,
	type InterviewLanguage,
} from "#app/domain/people/interview-language.ts";
import { statesSeen } from "#app/features/audit/seen-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { within } from "#app/features/rights.ts";

/** Somebody who comes to a group session, or would have. */
export type Participant = {
	bookingId: string;
	givenName: string;
	familyName: string;
	reference: string;
	phone: string | null;
	hasEmail: boolean;
	safeContact: boolean;
	interviewLanguage: InterviewLanguage | null;
	status: BookingStatus;
	attendance: Attendance | null;
	/** The state of the appointment, as the forms carry it. */
	seen: string;
};

export type GroupSession = {
	id: string;
	serviceId: string;
	serviceName: string;
	officeId: string;
	officeName: string;
	deskName: string;
	startsAt: Date;
	endsAt: Date;
	zone: string;
	capacity: number;
	seatsTaken: number;
	hasStarted: boolean;
	isOver: boolean;
	/** Nobody can book it any more. */
	isWithdrawn: boolean;
	/** Expected, by name. */
	participants: Participant[];
	/** By name. */
	cancelled: Participant[];
};

/** A group session with everybody in it; null for one that is not theirs. */
export async function groupSessionView(
	slotId: string,
	{ now, db, vault, staffMember }: StaffContext,
): Promise<GroupSession | null> {
	const ids = await db.read.booking.findMany({ where: { slotId }, select: { id: true } });
	const seen = await statesSeen(
		db.read,
		"booking",
		ids.map(({ id }) => id),
	);
	const slot = await db.read.slot.findFirst({
		where: {
			id: slotId,
			service: { format: "group" },
			office: within(staffMember.municipalityIds),
		},
		select: {
			id: true,
			serviceId: true,
			startsAt: true,
			endsAt: true,
			capacity: true,
			seatsTaken: true,
			withdrawnAt: true,
			service: { select: { texts: { where: { locale: "it" }, select: { name: true } } } },
			desk: { select: { name: true } },
			office: { select: { id: true, name: true, zone: true } },
			bookings: {
				orderBy: { applicant: { searchName: "asc" } },
				select: {
					id: true,
					status: true,
					reference: true,
					attendance: { select: { status: true } },
					applicant: {
						select: {
							givenName: true,
							familyName: true,
							phoneSealed: true,
							emailHash: true,
							safeContact: true,
							interviewLanguageSealed: true,
						},
					},
				},
			},
		},
	});
	if (!slot) return null;
	const { service, desk, office, bookings, withdrawnAt, ...facts } = slot;
	const people = bookings.map(
		({ id, status, reference, attendance, applicant }): Participant => ({
			bookingId: id,
			givenName: applicant.givenName,
			familyName: applicant.familyName,
			reference: formatReference(reference),
			phone: shownPhone(vault.unsealIfAny(applicant.phoneSealed)),
			hasEmail: applicant.emailHash !== null,
			safeContact: applicant.safeContact,
			interviewLanguage: asInterviewLanguage(vault.unsealIfAny(applicant.interviewLanguageSealed)),
			status,
			attendance: attendance?.status ?? null,
			seen: seen(id),
		}),
	);
	return {
		...facts,
		serviceName: service.texts[0]?.name ?? facts.serviceId,
		officeId: office.id,
		officeName: office.name,
		deskName: desk.name,
		zone: office.zone,
		hasStarted: facts.startsAt <= toDate(now),
		isOver: facts.endsAt <= toDate(now),
		isWithdrawn: withdrawnAt !== null,
		participants: people.filter(({ status }) => status === "booked"),
		cancelled: people.filter(({ status }) => status !== "booked"),
	};
}
