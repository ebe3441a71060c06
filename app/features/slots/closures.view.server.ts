import { Temporal } from "temporal-polyfill";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toInstant } from "#app/adapters/db/instants.server.ts";
import { type Change, lastChange } from "#app/features/audit/seen-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import {
	findPeopleOfBookings,
	type PersonOfBooking,
} from "#app/features/repairs/affected-booking-store.server.ts";
import { listToSettle, type ToSettle } from "#app/features/repairs/list-to-settle.server.ts";
import type {
	Settlement,
	SettlementOutcome,
} from "#app/features/repairs/record-settlement.server.ts";
import { type Scope, within } from "#app/features/rights.ts";
import { findClosure, notOver, type Repetition, timesShut } from "./closure-store.server.ts";
import { findDesksShutBy } from "./desk-store.server.ts";

export type ClosureLine = Repetition & {
	id: string;
	placeName: string;
	zone: string;
	startsAt: Date;
	endsAt: Date;
	reason: string;
};

/** The closures of the desk's municipalities that are not over yet. */
export async function closuresView({ now, db, staffMember }: StaffContext): Promise<ClosureLine[]> {
	const rows = await db.read.closure.findMany({
		where: { AND: [notOver(now), visibleClosures(staffMember.municipalityIds)] },
		orderBy: [{ startsAt: "asc" }, { id: "asc" }],
		select: lineColumns,
	});
	return rows.filter((row) => comesAgain(row, now)).map(toLine);
}

export type ClosureOutcome = PersonOfBooking & {
	at: Date;
	outcome: SettlementOutcome;
	/** Where nothing was done because the appointment had changed meanwhile: what was done to it last. */
	change?: Change | null;
};

export type ClosurePage = ClosureLine & {
	toSettle: ToSettle[];
	/** What became of each person it hit, newest first; the last word on each. */
	settled: ClosureOutcome[];
};

/** A closure, the people still to be settled and what became of the others; null for one not theirs. */
export async function closurePageView(
	id: string,
	context: StaffContext,
): Promise<ClosurePage | null> {
	const { db, vault, staffMember } = context;
	const closure = await findClosure(db.read, id);
	if (!closure) return null;
	const desks = await findDesksShutBy(db.read, closure.scope, staffMember.municipalityIds);
	if (desks.length === 0) return null;
	const [row, toSettle, entries] = await Promise.all([
		db.read.closure.findUniqueOrThrow({ where: { id }, select: lineColumns }),
		listToSettle(context, {
			deskIds: desks.map(({ deskId }) => deskId),
			times: timesShut(closure, desks[0]?.zone ?? "", context.now),
		}),
		db.read.auditEntry.findMany({
			where: { subjectKind: "closure", subjectId: id, action: "settled" },
			orderBy: [{ at: "desc" }, { id: "desc" }],
			select: { at: true, details: true },
		}),
	]);
	const last = new Map<string, { at: Date; outcome: SettlementOutcome }>();
	for (const { at, details } of entries) {
		const { bookingId, outcome } = JSON.parse(details ?? "{}") as Partial<Settlement>;
		if (bookingId && outcome && !last.has(bookingId)) last.set(bookingId, { at, outcome });
	}
	const people = await findPeopleOfBookings(db.read, vault, [...last.keys()]);
	const changes = new Map<string, Change | null>();
	for (const [bookingId, { outcome }] of last) {
		if (outcome !== "changed_meanwhile") continue;
		changes.set(bookingId, await lastChange(db.read, { kind: "booking", id: bookingId }));
	}
	return {
		...toLine(row),
		toSettle,
		settled: people.flatMap((person) => {
			const outcome = last.get(person.bookingId);
			const change = changes.get(person.bookingId);
			return outcome ? { ...person, ...outcome, ...(change !== undefined && { change }) } : [];
		}),
	};
}

const lineColumns = {
	id: true,
	startsAt: true,
	endsAt: true,
	repeats: true,
	repeatsUntilOn: true,
	reason: true,
	municipality: { select: { name: true } },
	office: { select: { name: true, zone: true } },
	desk: { select: { name: true, office: { select: { name: true, zone: true } } } },
} as const;

type Row = Repetition & {
	id: string;
	startsAt: Date;
	endsAt: Date;
	reason: string;
	municipality: { name: string } | null;
	office: { name: string; zone: string } | null;
	desk: { name: string; office: { name: string; zone: string } } | null;
};

function comesAgain(row: Row, now: Temporal.Instant): boolean {
	const end = toInstant(row.endsAt);
	if (Temporal.Instant.compare(end, now) > 0) return true;
	const until = row.repeatsUntilOn;
	const closure = {
		start: toInstant(row.startsAt),
		end,
		scope: { kind: "everywhere" } as const,
		repeats: row.repeats,
		repeatsUntilOn: until === null ? null : Temporal.PlainDate.from(until),
	};
	return timesShut(closure, toLine(row).zone, now).length > 0;
}

function toLine({ municipality, office, desk, ...closure }: Row): ClosureLine {
	const place = desk
		? `${desk.office.name}, ${desk.name}`
		: (office?.name ?? municipality?.name ?? "Tutte le sedi");
	return {
		...closure,
		placeName: place,
		zone: desk?.office.zone ?? office?.zone ?? "Europe/Rome",
	};
}

function visibleClosures(scope: Scope): Prisma.ClosureWhereInput {
	if (scope === null) return {};
	return {
		OR: [
			{ desk: { office: within(scope) } },
			{ office: within(scope) },
			within(scope),
			{ deskId: null, officeId: null, municipalityId: null },
		],
	};
}
