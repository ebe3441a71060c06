import type { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { bySearchName } from "#app/domain/people/by-search-name.ts";
import { shownPhone } from "#app/domain/people/contact.ts";
import { type Position, positionOf } from "#app/domain/places/distance.ts";
import type { Interval } from "#app/domain/time/interval.ts";
import { type Scope, within } from "#app/features/rights.ts";

/** Somebody expected in a slot that is, or is about to be, taken away. */
export type AffectedBooking = {
	bookingId: string;
	slotId: string;
	startsAt: Date;
	zone: string;
	serviceId: string;
	serviceName: string;
	officeId: string;
	position: Position | null;
	officeName: string;
	deskName: string;
	givenName: string;
	familyName: string;
	phone: string | null;
	hasEmail: boolean;
	safeContact: boolean;
	/** null: nothing was taken away yet */
	repair: OpenRepair | null;
};

/** What was done so far for somebody whose slot was taken away. */
export type OpenRepair = {
	openedAt: Date;
	/** The message that proposes other times; null: none was written, they are to be called. */
	message: "pending" | "sent" | "failed" | "dropped" | null;
	/** Nearest first. */
	proposed: { slotId: string; startsAt: Date; zone: string; officeName: string; isHeld: boolean }[];
};

const names = { givenName: true, familyName: true } as const;

/** Who would be hit by shutting these desks at these times. What has begun is left alone. */
export async function listBookingsWithin(
	read: Reader,
	vault: Vault,
	{ deskIds, times, now }: { deskIds: string[]; times: Interval[]; now: Temporal.Instant },
): Promise<AffectedBooking[]> {
	// The slots first, through the services, with which their index begins: asked for the bookings at
	// once, the database looks through all that ever were.
	const services = await read.service.findMany({ select: { id: true } });
	const slots = await read.slot.findMany({
		where: {
			serviceId: { in: services.map(({ id }) => id) },
			deskId: { in: deskIds },
			startsAt: { gt: toDate(now) },
			seatsTaken: { gt: 0 },
			OR: times.map(touching),
		},
		select: { id: true },
	});
	const slotIds = slots.map(({ id }) => id);
	return listBookingsInSlots(read, vault, { slotIds, now });
}

/** The people expected in these slots. */
export function listBookingsInSlots(
	read: Reader,
	vault: Vault,
	{ slotIds, now }: { slotIds: string[]; now: Temporal.Instant },
): Promise<AffectedBooking[]> {
	return listSome(slotIds, (some) => listAffected(read, vault, now, { slotId: { in: some } }));
}

/** More than one statement may name on SQLite are asked for in several. */
const AT_ONCE = 500;

type InRepair = { scope: Scope; now: Temporal.Instant; deskIds?: string[]; times?: Interval[] };

/** Whose repair is open, soonest appointment first. */
export async function listOpenRepairs(
	read: Reader,
	vault: Vault,
	where: InRepair,
): Promise<AffectedBooking[]> {
	const ids = await listBookingsInRepair(read, where);
	return listSome(ids, (some) => listAffected(read, vault, where.now, { id: { in: some } }));
}

/** Lists by so many ids as may be named at once, until all are; soonest first. */
async function listSome(
	ids: readonly string[],
	list: (some: string[]) => Promise<AffectedBooking[]>,
): Promise<AffectedBooking[]> {
	const affected: AffectedBooking[] = [];
	for (let first = 0; first < ids.length; first += AT_ONCE) {
		affected.push(...(await list(ids.slice(first, first + AT_ONCE))));
	}
	return affected.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

/**
 * The live bookings whose repair is open. Found from the repairs, of which few are open at a time;
 * from the slots, all that ever were would be looked at.
 */
export async function listBookingsInRepair(
	read: Reader,
	{ scope, now, deskIds, times }: InRepair,
): Promise<string[]> {
	const repairs = await read.repair.findMany({
		where: {
			status: "open",
			booking: {
				status: "booked",
				slot: {
					office: within(scope),
					...(deskIds && { deskId: { in: deskIds } }),
					endsAt: { gt: toDate(now) },
					...(times && { OR: times.map(touching) }),
				},
			},
		},
		orderBy: [
			{ booking: { slot: { startsAt: "asc" } } },
			{ booking: { applicant: { searchName: "asc" } } },
		],
		select: { bookingId: true },
	});
	return repairs.map(({ bookingId }) => bookingId);
}

/** The condition on a slot that shares some time with this one. */
export function touching({ start, end }: Interval): Prisma.SlotWhereInput {
	return { startsAt: { lt: toDate(end) }, endsAt: { gt: toDate(start) } };
}

async function listAffected(
	read: Reader,
	vault: Vault,
	now: Temporal.Instant,
	booking: Prisma.BookingWhereInput,
): Promise<AffectedBooking[]> {
	const rows = await read.booking.findMany({
		where: { status: "booked", ...booking },
		orderBy: [{ slot: { startsAt: "asc" } }, { applicant: { searchName: "asc" } }],
		select: {
			id: true,
			repairs: {
				where: { status: "open" },
				select: {
					openedAt: true,
					messages: { where: { kind: "repair_proposed" }, select: { status: true } },
					alternatives: {
						where: { slot: { withdrawnAt: null } },
						select: {
							position: true,
							slotId: true,
							hold: { select: { expiresAt: true } },
							slot: {
								select: { startsAt: true, office: { select: { name: true, zone: true } } },
							},
						},
					},
				},
			},
			applicant: { select: { ...names, phoneSealed: true, emailHash: true, safeContact: true } },
			slot: {
				select: {
					id: true,
					startsAt: true,
					serviceId: true,
					service: { select: { texts: { where: { locale: "it" }, select: { name: true } } } },
					desk: { select: { name: true } },
					office: {
						select: {
							id: true,
							name: true,
							zone: true,
							municipality: { select: { latitude: true, longitude: true } },
						},
					},
				},
			},
		},
	});
	return rows.map(
		({ id, applicant, repairs: [repair], slot: { office, desk, service, ...of } }) => ({
			bookingId: id,
			slotId: of.id,
			startsAt: of.startsAt,
			zone: office.zone,
			serviceId: of.serviceId,
			serviceName: service.texts[0]?.name ?? "",
			officeId: office.id,
			position: positionOf(office.municipality),
			officeName: office.name,
			deskName: desk.name,
			givenName: applicant.givenName,
			familyName: applicant.familyName,
			phone: shownPhone(vault.unsealIfAny(applicant.phoneSealed)),
			hasEmail: applicant.emailHash !== null,
			safeContact: applicant.safeContact,
			repair: repair
				? {
						openedAt: repair.openedAt,
						message: repair.messages[0]?.status ?? null,
						proposed: repair.alternatives.sort(byPosition).map(({ slotId, hold, slot }) => ({
							slotId,
							startsAt: slot.startsAt,
							zone: slot.office.zone,
							officeName: slot.office.name,
							isHeld: hold !== null && hold.expiresAt > toDate(now),
						})),
					}
				: null,
		}),
	);
}

/** Sorted here for the reason that `bySearchName` gives. */
function byPosition(one: { position: number }, other: { position: number }): number {
	return one.position - other.position;
}

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
		select: {
			id: true,
			status: true,
			applicant: {
				select: {
					givenName: true,
					familyName: true,
					searchName: true,
					phoneSealed: true,
					emailHash: true,
					safeContact: true,
				},
			},
			slot: { select: { startsAt: true, office: { select: { name: true, zone: true } } } },
		},
	});
	return rows.sort(bySearchName).map(({ id, status, applicant, slot }) => ({
		bookingId: id,
		givenName: applicant.givenName,
		familyName: applicant.familyName,
		phone: shownPhone(vault.unsealIfAny(applicant.phoneSealed)),
		hasEmail: applicant.emailHash !== null,
		safeContact: applicant.safeContact,
		startsAt: status === "booked" ? slot.startsAt : null,
		zone: slot.office.zone,
		officeName: slot.office.name,
	}));
}
