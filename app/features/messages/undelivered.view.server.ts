import type { Temporal } from "temporal-polyfill";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { MessageFacts } from "#app/domain/messages/message.ts";
import { shownPhone } from "#app/domain/people/contact.ts";
import type { StaffContext } from "#app/features/context.ts";
import { messagesWithin } from "./desk-message-store.server.ts";

/**
 * `to_call`: failed, and still of use. `waiting`: tried, and to be tried again, maybe elsewhere; or due for
 * minutes, and not tried, because nothing leaves. `closed`: the rest.
 */
export type MessageList = "to_call" | "waiting" | "closed";

export type UndeliveredMessage = {
	id: string;
	kind: MessageFacts["kind"];
	person: {
		id: string;
		name: string;
		phone: string | null;
		hasEmail: boolean;
		safeContact: boolean;
	} | null;
	appointment: { id: string; startsAt: Date; zone: string; officeName: string } | null;
	/** Why it was dropped; null: it failed, or it waits. */
	droppedReason: string | null;
	attempts: number;
	/** The mail server's last answer, maybe of an earlier address. */
	lastResponse: string | null;
	/** When it was settled, or will be tried again. */
	at: Date;
};

export type UndeliveredView = {
	list: MessageList;
	messages: UndeliveredMessage[];
	counts: Record<"to_call" | "waiting", number>;
	areMore: boolean;
};

const MOST = 100;

/** A message leaves within seconds; one that is due for so long waits for the mail server. */
const LATE_MINUTES = 2;

/** How far back the closed ones go. */
const DAYS_BACK = 30;

/**
 * A person who asked for a code asks again, and that an address was changed is told to the old one:
 * nobody is called about either.
 */
const toTell = {
	kind: { notIn: ["sign_in_code", "address_changed"] },
} satisfies Prisma.MessageWhereInput;

/** Of an appointment that was cancelled since, only the cancellation is still to be told. */
const stillTrue = {
	OR: [{ bookingId: null }, { kind: "booking_cancelled" }, { booking: { status: "booked" } }],
} satisfies Prisma.MessageWhereInput;

/** Failed, and still of use. */
function toCallAt(now: Temporal.Instant) {
	return { status: "failed", notAfter: { gt: toDate(now) }, ...stillTrue } as const;
}

/** How many people of this desk have to be called because a message did not arrive. */
export function countMessagesToCall({ now, db, staffMember }: StaffContext): Promise<number> {
	return db.read.message.count({
		where: { AND: [toTell, toCallAt(now), messagesWithin(staffMember.municipalityIds)] },
	});
}

/** What did not arrive, and why, for the people of this desk. */
export async function undeliveredView(
	list: MessageList,
	{ now, db, vault, staffMember }: StaffContext,
): Promise<UndeliveredView> {
	const since = toDate(now.subtract({ hours: 24 * DAYS_BACK }));
	const toCall = toCallAt(now);
	const conditions: Record<MessageList, Prisma.MessageWhereInput> = {
		to_call: toCall,
		waiting: {
			status: "pending",
			OR: [
				{ receipts: { some: {} } },
				{ dueAt: { lte: toDate(now.subtract({ minutes: LATE_MINUTES })) } },
			],
		},
		closed: { status: { in: ["failed", "dropped"] }, settledAt: { gt: since }, NOT: toCall },
	};
	const within = (condition: Prisma.MessageWhereInput) => ({
		AND: [toTell, condition, messagesWithin(staffMember.municipalityIds)],
	});
	const [rows, callCount, waitingCount] = await Promise.all([
		db.read.message.findMany({
			where: within(conditions[list]),
			orderBy: list === "closed" ? { settledAt: "desc" } : { notAfter: "asc" },
			take: MOST + 1,
			select: columns,
		}),
		db.read.message.count({ where: within(conditions.to_call) }),
		db.read.message.count({ where: within(conditions.waiting) }),
	]);
	return {
		list,
		counts: { to_call: callCount, waiting: waitingCount },
		areMore: rows.length > MOST,
		messages: rows.slice(0, MOST).map(({ applicant, booking, receipts, ...message }) => ({
			id: message.id,
			kind: message.kind,
			droppedReason: message.droppedReason,
			attempts: message.attempts,
			lastResponse: receipts[0]?.response ?? null,
			at: message.settledAt ?? message.notBefore,
			person: applicant && {
				id: applicant.id,
				name: `${applicant.familyName} ${applicant.givenName}`,
				phone: shownPhone(vault.unsealIfAny(applicant.phoneSealed)),
				hasEmail: applicant.emailHash !== null,
				safeContact: applicant.safeContact,
			},
			appointment: booking && {
				id: booking.id,
				startsAt: booking.slot.startsAt,
				zone: booking.slot.office.zone,
				officeName: booking.slot.office.name,
			},
		})),
	};
}

const columns = {
	id: true,
	kind: true,
	droppedReason: true,
	attempts: true,
	settledAt: true,
	notBefore: true,
	applicant: {
		select: {
			id: true,
			givenName: true,
			familyName: true,
			phoneSealed: true,
			emailHash: true,
			safeContact: true,
		},
	},
	booking: {
		select: {
			id: true,
			slot: { select: { startsAt: true, office: { select: { name: true, zone: true } } } },
		},
	},
	receipts: {
		orderBy: { attemptedAt: "desc" },
		take: 1,
		select: { response: true },
	},
} as const satisfies Prisma.MessageSelect;
