import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toInstant } from "#app/adapters/db/instants.server.ts";
import type { ClaimedMessage, MessageFacts } from "#app/adapters/db/outbox.server.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";

/** The booking of a message as it is now, with what a mail tells about it. */
export type MailedBooking = {
	id: string;
	status: BookingStatus;
	start: Temporal.Instant;
	end: Temporal.Instant;
	sequence: number;
	openRepairId: string | null;
	reference: string;
	zone: string;
	cancellationDeadlineHours: number;
	channel: "on_site" | "phone" | "video";
	services: { locale: string; name: string; whatToBring: string[]; instructions: string }[];
	office: { name: string; address: string; directions: string | null; phone: string | null };
	municipality: string;
};

export type MailedEnrolment = { reference: string; submittedAt: Temporal.Instant };

/** Everything as it is when the message is sent, not as it was when it was written. */
export type SendingFacts = {
	givenName: string;
	familyName: string;
	/** Who the message is a copy for; null when it is for the person. */
	companion: { name: string } | null;
	/** Whether there is still somebody to write to, with this contact. */
	hasRecipient: boolean;
	booking: MailedBooking | null;
	/** The times proposed for it, nearest first, as far as they are kept or may be free. */
	proposed: { start: Temporal.Instant; zone: string; officeName: string }[];
	enrolment: MailedEnrolment | null;
};

export async function findSendingFacts(
	read: Reader,
	message: ClaimedMessage,
	facts: MessageFacts,
): Promise<SendingFacts> {
	const applicant = message.applicantId
		? await read.applicant.findUnique({
				where: { id: message.applicantId },
				select: { givenName: true, familyName: true, emailHash: true },
			})
		: null;
	const companion = message.companionId
		? await read.companion.findUnique({
				where: { id: message.companionId },
				select: { name: true },
			})
		: null;
	return {
		givenName: applicant?.givenName ?? "",
		familyName: applicant?.familyName ?? "",
		companion,
		hasRecipient:
			message.applicantId === null ||
			companion !== null ||
			applicant?.emailHash === message.recipientHash,
		booking: message.bookingId ? await findMailedBooking(read, message.bookingId) : null,
		proposed: facts.kind === "repair_proposed" ? await listProposedTimes(read, facts.repairId) : [],
		enrolment:
			facts.kind === "enrolment_submitted"
				? await findMailedEnrolment(read, facts.enrolmentId)
				: null,
	};
}

async function findMailedBooking(read: Reader, id: string): Promise<MailedBooking | null> {
	const row = await read.booking.findUnique({
		where: { id },
		select: {
			id: true,
			status: true,
			sequence: true,
			reference: true,
			repairs: { where: { status: "open" }, select: { id: true } },
			slot: {
				select: {
					startsAt: true,
					endsAt: true,
					service: {
						select: {
							channel: true,
							cancellationDeadlineHours: true,
							texts: {
								select: { locale: true, name: true, whatToBring: true, instructions: true },
							},
						},
					},
					office: {
						select: {
							name: true,
							address: true,
							directions: true,
							phone: true,
							zone: true,
							municipality: { select: { name: true } },
						},
					},
				},
			},
		},
	});
	if (!row) return null;
	const { slot, repairs, ...booking } = row;
	const { zone, municipality, ...office } = slot.office;
	return {
		...booking,
		openRepairId: repairs[0]?.id ?? null,
		start: toInstant(slot.startsAt),
		end: toInstant(slot.endsAt),
		zone,
		cancellationDeadlineHours: slot.service.cancellationDeadlineHours,
		channel: slot.service.channel,
		services: slot.service.texts.map(({ whatToBring, ...text }) => ({
			...text,
			whatToBring: whatToBring.split("\n").filter(Boolean),
		})),
		office,
		municipality: municipality.name,
	};
}

async function findMailedEnrolment(read: Reader, id: string): Promise<MailedEnrolment | null> {
	const row = await read.enrolment.findUnique({
		where: { id },
		select: { reference: true, submittedAt: true },
	});
	return row?.submittedAt
		? { reference: row.reference, submittedAt: toInstant(row.submittedAt) }
		: null;
}

async function listProposedTimes(
	read: Reader,
	repairId: string,
): Promise<SendingFacts["proposed"]> {
	const rows = await read.repairAlternative.findMany({
		where: { repairId, slot: { withdrawnAt: null } },
		orderBy: { position: "asc" },
		select: {
			slot: { select: { startsAt: true, office: { select: { name: true, zone: true } } } },
		},
	});
	return rows.map(({ slot: { startsAt, office } }) => ({
		start: toInstant(startsAt),
		zone: office.zone,
		officeName: office.name,
	}));
}
