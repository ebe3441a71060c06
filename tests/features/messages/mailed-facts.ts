import { toInstant } from "#app/adapters/db/instants.server.ts";
import type { MessageFacts } from "#app/domain/messages/message.ts";
import type {
	MailedSlot,
	MailedWish,
	SendingFacts,
} from "#app/features/messages/message-facts-store.server.ts";
import { atOffice, zone } from "#tests/support/world.ts";

export const START = atOffice("2026-12-03T10:30");
export const WISH_ID = "01a20000-0000-7000-8000-000000000002";
export const BOOKING_ID = "01a20000-0000-7000-8000-000000000001";

const SLOT: MailedSlot = {
	start: START,
	end: START.add({ minutes: 45 }),
	zone,
	cancellationDeadlineHours: 24,
	channel: "on_site",
	services: [
		{
			locale: "it",
			name: "Primo colloquio",
			whatToBring: ["Documento d'identità"],
			instructions: "",
		},
		{
			locale: "en",
			name: "First interview",
			whatToBring: ["Identity document"],
			instructions: "",
		},
	],
	office: {
		name: "Sportello lavoro di Collegno",
		address: "Via Torino 9, Collegno",
		directions: "Primo piano",
		transport: null,
		stepFree: null,
		mapUrl: null,
		phone: null,
	},
	municipality: "Collegno",
};

export const WISH: MailedWish = {
	id: WISH_ID,
	status: "waiting",
	reference: "WX4Y5ZAB",
	services: [
		{ locale: "it", name: "Primo colloquio" },
		{ locale: "en", name: "First interview" },
	],
	municipalities: ["Collegno", "Rivoli"],
	weekdays: [1, 4],
	partOfDay: "morning",
	earlierThan: null,
};

export const FACTS: SendingFacts = {
	familyName: "Rossi",
	companion: null,
	safeContact: false,
	givenName: "Maria",
	hasRecipient: true,
	isElsewhere: false,
	booking: {
		...SLOT,
		id: BOOKING_ID,
		status: "booked",
		sequence: 3,
		openRepairId: "r",
		reference: "AB2C3DEF",
	},
	proposed: [
		{
			start: atOffice("2026-12-04T09:00"),
			zone,
			officeName: "Sportello lavoro di Collegno",
			address: "Via Torino 9, Collegno",
		},
		{
			start: atOffice("2026-12-04T11:00"),
			zone,
			officeName: "Sportello lavoro di Rivoli",
			address: "Corso Francia 98, Rivoli",
		},
	],
	wish: WISH,
	offer: {
		...SLOT,
		start: atOffice("2026-12-04T09:00"),
		end: atOffice("2026-12-04T09:45"),
		status: "open",
		until: atOffice("2026-12-02T15:00"),
	},
	enrolment: {
		reference: "QR2S3TVW",
		status: "to_complete",
		submittedAt: toInstant(new Date("2026-11-22T23:30:00Z")),
		reviewReason: "Manca l'ISEE di quest'anno",
		decisionOn: "2027-01-15",
	},
};

const startsAt = START.toString();
export const MESSAGES = {
	enrolment_submitted: { kind: "enrolment_submitted", enrolmentId: "e" },
	enrolment_reviewed: { kind: "enrolment_reviewed", enrolmentId: "e", outcome: "to_complete" },
	booking_confirmed: { kind: "booking_confirmed", startsAt },
	booking_moved: {
		kind: "booking_moved",
		startsAt,
		previousStartsAt: atOffice("2026-12-01T09:00").toString(),
	},
	booking_cancelled: { kind: "booking_cancelled", startsAt, by: "office" },
	booking_reminder: { kind: "booking_reminder", startsAt, leadHours: 48 },
	repair_proposed: { kind: "repair_proposed", repairId: "r" },
	waitlist_joined: { kind: "waitlist_joined", waitlistEntryId: WISH_ID },
	seat_offered: {
		kind: "seat_offered",
		offerId: "o",
		waitlistEntryId: WISH_ID,
		isLastChance: false,
	},
	sign_in_code: { kind: "sign_in_code", code: "271828" },
	address_changed: { kind: "address_changed" },
} satisfies Record<MessageFacts["kind"], MessageFacts>;
