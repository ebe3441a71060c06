import type { Attendance } from "#app/domain/attendance/decide-attendance.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";
import { formatReference } from "#app/domain/booking/reference.ts";
import type { CompanionRole } from "#app/domain/people/companion.ts";
import { shownPhone } from "#app/domain/people/contact.ts";
import type { InterviewLanguage } from "#app/domain/people/interview-language.ts";
import type { StaffContext } from "#app/features/context.ts";
import { openedInterviewLanguage } from "#app/features/people/applicant-store.server.ts";
import { within } from "#app/features/rights.ts";

/** One line of a booking's history. */
export type HistoryLine = {
	at: Date;
	action: string;
	/** The staff member's name; null when the person or the system did it. */
	staffName: string | null;
	actor: "applicant" | "staff" | "system";
	/** Such as the attendance before and after: `from`, `to`. */
	facts: Record<string, string>;
	/** When the slots it tells of start: `startsAt`, `fromStartsAt`, `toStartsAt`. */
	starts: Record<string, Date>;
};

export type BookingMessage = {
	id: string;
	kind: string;
	/** A copy for whoever helped. */
	isCopy: boolean;
	status: "pending" | "sent" | "dropped" | "failed";
	createdAt: Date;
	settledAt: Date | null;
};

export type StaffBooking = {
	id: string;
	reference: string;
	status: BookingStatus;
	startsAt: Date;
	endsAt: Date;
	/** Its slot was withdrawn under it: the person must be moved, told, or kept on purpose. */
	isWithdrawn: boolean;
	zone: string;
	serviceId: string;
	serviceName: string;
	whatToBring: string[];
	officeId: string;
	officeName: string;
	deskName: string;
	address: string;
	directions: string | null;
	officePhone: string | null;
	applicant: {
		id: string;
		givenName: string;
		familyName: string;
		phone: string | null;
		safeContact: boolean;
		interviewLanguage: InterviewLanguage | null;
		email: string | null;
		locale: string;
	};
	note: string | null;
	/** Who filled the form in together with the person. */
	companion: { name: string; role: CompanionRole } | null;
	bookedAt: Date;
	bookedBy: "applicant" | "staff";
	cancellationReason: string | null;
	attendance: Attendance | null;
	history: HistoryLine[];
	messages: BookingMessage[];
};

/** An appointment with its history; null for one in an office that is not theirs. */
export async function staffBookingView(
	id: string,
	{ db, vault, staffMember }: StaffContext,
): Promise<StaffBooking | null> {
	const row = await db.read.booking.findFirst({
		where: { id, slot: { office: within(staffMember.municipalityIds) } },
		select: {
			id: true,
			reference: true,
			status: true,
			noteSealed: true,
			bookedAt: true,
			bookedBy: true,
			cancellationReason: true,
			companion: { select: { name: true, role: true } },
			attendance: { select: { status: true } },
			applicant: {
				select: {
					id: true,
					givenName: true,
					familyName: true,
					phoneSealed: true,
					safeContact: true,
					interviewLanguageSealed: true,
					emailSealed: true,
					locale: true,
				},
			},
			slot: {
				select: {
					startsAt: true,
					endsAt: true,
					withdrawnAt: true,
					serviceId: true,
					service: {
						select: {
							texts: { where: { locale: "it" }, select: { name: true, whatToBring: true } },
						},
					},
					desk: { select: { name: true } },
					office: {
						select: {
							id: true,
							name: true,
							address: true,
							directions: true,
							phone: true,
							zone: true,
						},
					},
				},
			},
			messages: {
				orderBy: { createdAt: "desc" },
				select: {
					id: true,
					kind: true,
					companionId: true,
					status: true,
					createdAt: true,
					settledAt: true,
				},
			},
		},
	});
	if (!row) return null;
	const { slot, applicant } = row;
	const [text] = slot.service.texts;
	return {
		id: row.id,
		reference: formatReference(row.reference),
		status: row.status,
		startsAt: slot.startsAt,
		endsAt: slot.endsAt,
		isWithdrawn: slot.withdrawnAt !== null,
		zone: slot.office.zone,
		serviceId: slot.serviceId,
		serviceName: text?.name ?? "",
		whatToBring: text?.whatToBring.split("\n") ?? [],
		officeId: slot.office.id,
		officeName: slot.office.name,
		deskName: slot.desk.name,
		address: slot.office.address,
		directions: slot.office.directions,
		officePhone: slot.office.phone,
		applicant: {
			id: applicant.id,
			givenName: applicant.givenName,
			familyName: applicant.familyName,
			phone: shownPhone(vault.unsealIfAny(applicant.phoneSealed)),
			safeContact: applicant.safeContact,
			interviewLanguage: openedInterviewLanguage(vault, applicant.interviewLanguageSealed),
			email: vault.unsealIfAny(applicant.emailSealed),
			locale: applicant.locale,
		},
		note: vault.unsealIfAny(row.noteSealed),
		companion: row.companion,
		bookedAt: row.bookedAt,
		bookedBy: row.bookedBy,
		cancellationReason: row.cancellationReason,
		attendance: row.attendance?.status ?? null,
		history: await bookingHistory(id, db.read),
		messages: row.messages.map(({ companionId, ...message }) => ({
			...message,
			isCopy: companionId !== null,
		})),
	};
}

/** Newest first. Slots are told by when they start. */
async function bookingHistory(
	bookingId: string,
	read: StaffContext["db"]["read"],
): Promise<HistoryLine[]> {
	const entries = await read.auditEntry.findMany({
		where: { subjectKind: "booking", subjectId: bookingId },
		orderBy: [{ at: "desc" }, { id: "desc" }],
		select: { at: true, action: true, actorKind: true, actorId: true, details: true },
	});
	const details = entries.map(
		(entry) => JSON.parse(entry.details ?? "{}") as Record<string, string | number>,
	);
	const isSlot = (name: string) => /slotId$/i.test(name);
	const slotIds = details.flatMap((facts) =>
		Object.entries(facts).flatMap(([name, value]) => (isSlot(name) ? [`${value}`] : [])),
	);
	const staffIds = entries.flatMap(({ actorKind, actorId }) =>
		actorKind === "staff" && actorId ? [actorId] : [],
	);
	const [slots, staff] = await Promise.all([
		read.slot.findMany({ where: { id: { in: slotIds } }, select: { id: true, startsAt: true } }),
		read.staffMember.findMany({
			where: { id: { in: staffIds } },
			select: { id: true, name: true },
		}),
	]);
	const startOf = (id: string) => slots.find((slot) => slot.id === id)?.startsAt;
	return entries.map((entry, index) => {
		const facts: HistoryLine["facts"] = {};
		const starts: HistoryLine["starts"] = {};
		for (const [name, value] of Object.entries(details[index] ?? {})) {
			const start = isSlot(name) && startOf(`${value}`);
			if (start) starts[name.replace(/lotId$/, "tartsAt")] = start;
			else if (!isSlot(name)) facts[name] = `${value}`;
		}
		return {
			at: entry.at,
			action: entry.action,
			actor: entry.actorKind,
			staffName: staff.find(({ id }) => id === entry.actorId)?.name ?? null,
			facts,
			starts,
		};
	});
}
