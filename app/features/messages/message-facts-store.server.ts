import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toInstant } from "#app/adapters/db/instants.server.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";
import { isFollowing } from "#app/domain/messages/corrected-address.ts";
import type { MessageFacts } from "#app/domain/messages/message.ts";
import type { OfficeAccess } from "#app/domain/places/office-access.ts";
import type { PartOfDay } from "#app/domain/slots/suitable-times.ts";
import type { OfferStatus } from "#app/domain/waitlist/contact-limits.ts";
import type { WishStatus } from "#app/domain/waitlist/wish.ts";
import { findMailedEnrolment, type MailedEnrolment } from "./mailed-enrolment-store.server.ts";
import type { ClaimedMessage } from "./outbox-store.server.ts";

/** Where one goes, and how one gets there as far as it is known. */
export type MailedOffice = Pick<OfficeAccess, "mapUrl" | "transport" | "stepFree"> & {
	name: string;
	address: string;
	directions: string | null;
	phone: string | null;
};

/** A slot, with what a mail tells about it. */
export type MailedSlot = {
	start: Temporal.Instant;
	end: Temporal.Instant;
	zone: string;
	cancellationDeadlineHours: number;
	channel: "on_site" | "phone" | "video";
	services: { locale: string; name: string; whatToBring: string[]; instructions: string }[];
	office: MailedOffice;
	municipality: string;
};

/** The booking of a message as it is now. */
export type MailedBooking = MailedSlot & {
	id: string;
	status: BookingStatus;
	sequence: number;
	openRepairId: string | null;
	reference: string;
};

/** What somebody waits for. */
export type MailedWish = {
	id: string;
	status: WishStatus;
	/** As it is kept. */
	reference: string;
	services: { locale: string; name: string }[];
	municipalities: string[];
	/** ISO: 1 Monday … 7 Sunday. */
	weekdays: number[];
	partOfDay: PartOfDay;
	/** "Earlier than mine": the appointment there is. */
	earlierThan: { start: Temporal.Instant; zone: string } | null;
};

/** A seat offered to them. */
export type MailedOffer = MailedSlot & { status: OfferStatus; until: Temporal.Instant };

/** Everything as it is when the message is sent, not as it was when it was written. */
export type SendingFacts = {
	givenName: string;
	familyName: string;
	/** The message names neither the programme nor the reason: others may read it. */
	safeContact: boolean;
	/** Who the message is a copy for; null when it is for the person. */
	companion: { name: string } | null;
	/** Whether there is still somebody to write to, with this contact. */
	hasRecipient: boolean;
	/** The person is written to at another address since the message was written, and it follows them. */
	isElsewhere: boolean;
	booking: MailedBooking | null;
	/** The times proposed for it, nearest first, as far as they are kept or may be free. */
	proposed: { start: Temporal.Instant; zone: string; officeName: string; address: string }[];
	enrolment: MailedEnrolment | null;
	wish: MailedWish | null;
	offer: MailedOffer | null;
};

/** A message, and what it says, which is sealed in it. */
type Opened = { message: ClaimedMessage; facts: MessageFacts };

export async function findSendingFacts(
	read: Reader,
	message: ClaimedMessage,
	facts: MessageFacts,
): Promise<SendingFacts> {
	const found = (await listSendingFacts(read, [{ message, facts }])).get(message.id);
	if (!found) throw new Error("asked about one message and told of another");
	return found;
}

/** The same of many messages with as many queries as of one, by their ids. */
export async function listSendingFacts(
	read: Reader,
	messages: readonly Opened[],
): Promise<Map<string, SendingFacts>> {
	const [applicants, companions, bookings] = await Promise.all([
		listRecipients(read, idsOf(messages, "applicantId")),
		listCompanions(read, idsOf(messages, "companionId")),
		listMailedBookings(read, idsOf(messages, "bookingId")),
	]);
	const found = new Map<string, SendingFacts>();
	for (const { message, facts } of messages) {
		const applicant = applicants.get(message.applicantId ?? "") ?? null;
		const companion = companions.get(message.companionId ?? "") ?? null;
		const booking = bookings.get(message.bookingId ?? "") ?? null;
		found.set(message.id, {
			...(await factsOf(read, { message, facts }, applicant, companion)),
			booking,
		});
	}
	return found;
}

function idsOf(
	messages: readonly Opened[],
	column: "applicantId" | "companionId" | "bookingId",
): string[] {
	return [...new Set(messages.flatMap(({ message }) => message[column] ?? []))];
}

type Recipient = Prisma.ApplicantGetPayload<{ select: typeof recipientFields }>;

const recipientFields = {
	id: true,
	givenName: true,
	familyName: true,
	emailHash: true,
	safeContact: true,
} as const;

async function listRecipients(read: Reader, ids: string[]): Promise<Map<string, Recipient>> {
	if (ids.length === 0) return new Map();
	const rows = await read.applicant.findMany({
		where: { id: { in: ids } },
		select: recipientFields,
	});
	return new Map(rows.map((row) => [row.id, row]));
}

async function listCompanions(read: Reader, ids: string[]) {
	if (ids.length === 0) return new Map<string, { name: string }>();
	const rows = await read.companion.findMany({
		where: { id: { in: ids } },
		select: { id: true, name: true },
	});
	return new Map(rows.map(({ id, name }) => [id, { name }]));
}

async function factsOf(
	read: Reader,
	{ message, facts }: Opened,
	applicant: Recipient | null,
	companion: { name: string } | null,
): Promise<Omit<SendingFacts, "booking">> {
	const isTheirs = applicant?.emailHash === message.recipientHash;
	const isForPerson = applicant !== null && companion === null;
	return {
		givenName: applicant?.givenName ?? "",
		familyName: applicant?.familyName ?? "",
		companion,
		safeContact:
			// Whoever reads the old address may not know that the person is enrolled.
			facts.kind === "address_changed" ||
			(applicant?.safeContact ?? (await isSharedWithSafe(read, message.recipientHash))),
		hasRecipient:
			message.applicantId === null ||
			companion !== null ||
			(applicant !== null && isTheirs !== (facts.kind === "address_changed")),
		isElsewhere:
			isForPerson && isFollowing(facts.kind) && !isTheirs && applicant.emailHash !== null,
		proposed: facts.kind === "repair_proposed" ? await listProposedTimes(read, facts.repairId) : [],
		enrolment: "enrolmentId" in facts ? await findMailedEnrolment(read, facts.enrolmentId) : null,
		wish: "waitlistEntryId" in facts ? await findMailedWish(read, facts.waitlistEntryId) : null,
		offer: facts.kind === "seat_offered" ? await findMailedOffer(read, facts.offerId) : null,
	};
}

/** Who asked for a code is not known where several share the contact: the most careful of them counts. */
async function isSharedWithSafe(read: Reader, emailHash: string): Promise<boolean> {
	const one = await read.applicant.findFirst({
		where: { emailHash, safeContact: true },
		select: { id: true },
	});
	return one !== null;
}

const slotFields = {
	startsAt: true,
	endsAt: true,
	service: {
		select: {
			channel: true,
			cancellationDeadlineHours: true,
			texts: { select: { locale: true, name: true, whatToBring: true, instructions: true } },
		},
	},
	office: {
		select: {
			name: true,
			address: true,
			directions: true,
			transport: true,
			stepFree: true,
			mapUrl: true,
			phone: true,
			zone: true,
			municipality: { select: { name: true } },
		},
	},
} as const;

async function listMailedBookings(
	read: Reader,
	ids: string[],
): Promise<Map<string, MailedBooking>> {
	if (ids.length === 0) return new Map();
	const rows = await read.booking.findMany({
		where: { id: { in: ids } },
		select: {
			id: true,
			status: true,
			sequence: true,
			reference: true,
			repairs: { where: { status: "open" }, select: { id: true } },
			slot: { select: slotFields },
		},
	});
	return new Map(
		rows.map(({ slot, repairs, ...booking }) => [
			booking.id,
			{ ...booking, ...mailedSlot(slot), openRepairId: repairs[0]?.id ?? null },
		]),
	);
}

type SlotRow = Prisma.SlotGetPayload<{ select: typeof slotFields }>;

function mailedSlot({ startsAt, endsAt, service, office: place }: SlotRow): MailedSlot {
	const { zone, municipality, ...office } = place;
	return {
		start: toInstant(startsAt),
		end: toInstant(endsAt),
		zone,
		cancellationDeadlineHours: service.cancellationDeadlineHours,
		channel: service.channel,
		services: service.texts.map(({ whatToBring, ...text }) => ({
			...text,
			whatToBring: whatToBring.split("\n").filter(Boolean),
		})),
		office,
		municipality: municipality.name,
	};
}

async function findMailedWish(read: Reader, id: string): Promise<MailedWish | null> {
	const row = await read.waitlistEntry.findUnique({
		where: { id },
		select: {
			id: true,
			status: true,
			reference: true,
			weekdays: true,
			partOfDay: true,
			service: { select: { texts: { select: { locale: true, name: true } } } },
			municipalities: {
				orderBy: { municipality: { name: "asc" } },
				select: { municipality: { select: { name: true } } },
			},
			booking: {
				select: { slot: { select: { startsAt: true, office: { select: { zone: true } } } } },
			},
		},
	});
	if (!row) return null;
	const { weekdays, service, municipalities, booking, ...wish } = row;
	return {
		...wish,
		weekdays: [...weekdays].map(Number),
		services: service.texts,
		municipalities: municipalities.map(({ municipality }) => municipality.name),
		earlierThan: booking && {
			start: toInstant(booking.slot.startsAt),
			zone: booking.slot.office.zone,
		},
	};
}

async function findMailedOffer(read: Reader, id: string): Promise<MailedOffer | null> {
	const row = await read.offer.findUnique({
		where: { id },
		select: { status: true, expiresAt: true, slot: { select: slotFields } },
	});
	return (
		row && {
			...mailedSlot(row.slot),
			status: row.status,
			until: toInstant(row.expiresAt),
		}
	);
}

async function listProposedTimes(
	read: Reader,
	repairId: string,
): Promise<SendingFacts["proposed"]> {
	const rows = await read.repairAlternative.findMany({
		where: { repairId, slot: { withdrawnAt: null } },
		orderBy: { position: "asc" },
		select: {
			slot: {
				select: {
					startsAt: true,
					office: { select: { name: true, address: true, zone: true } },
				},
			},
		},
	});
	return rows.map(({ slot: { startsAt, office } }) => ({
		start: toInstant(startsAt),
		zone: office.zone,
		officeName: office.name,
		address: office.address,
	}));
}
