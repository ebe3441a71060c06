import { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import {
	type Closure,
	type ClosureRepeat,
	type ClosureScope,
	type DeskPlace,
	occurrencesOf,
} from "#app/domain/slots/closure.ts";
import { byStart, type Interval } from "#app/domain/time/interval.ts";
import { dayInterval, instantAt } from "#app/domain/time/office-clock.ts";
import type { ClosureRequest } from "./close-desk.schema.ts";

export type ClosureFacts = Closure & { id: string; reason: string };

/** How a closure comes again, as pages say it. */
export type Repetition = {
	repeats: ClosureRepeat;
	/** "YYYY-MM-DD", the last day on which it may begin; null: until further notice. */
	repeatsUntilOn: string | null;
};

const columns = {
	id: true,
	deskId: true,
	officeId: true,
	municipalityId: true,
	startsAt: true,
	endsAt: true,
	repeats: true,
	repeatsUntilOn: true,
	reason: true,
} as const;

/** When a closure begins and ends at the office: whole days, or some hours of one. */
export function intervalOf({ fromOn, toOn, startTime, endTime }: Period, zone: string): Interval {
	const { start } = dayInterval(fromOn, zone);
	const { end } = dayInterval(toOn ?? fromOn, zone);
	if (startTime === null || endTime === null) return { start, end };
	return { start: instantAt(fromOn, startTime, zone), end: instantAt(fromOn, endTime, zone) };
}

type Period = Pick<ClosureRequest, "fromOn" | "toOn" | "startTime" | "endTime">;

/** Slots are published at most so many days ahead. */
const FARTHEST_DAYS = 400;

/** Each time that a closure shuts something from now on, as far ahead as slots can stand. */
export function timesShut(closure: Closure, zone: string, now: Temporal.Instant): Interval[] {
	return occurrencesOf(closure, zone, { start: now, end: now.add({ hours: 24 * FARTHEST_DAYS }) });
}

/** The condition on a closure that is not over: it ends later, or comes again. */
export function notOver(now: Temporal.Instant): Prisma.ClosureWhereInput {
	return { OR: [{ endsAt: { gt: toDate(now) } }, { repeats: { not: "never" } }] };
}

/** The closures of a desk that are not over yet. */
export async function listClosures(
	read: Reader,
	desk: DeskPlace,
	now: Temporal.Instant,
): Promise<ClosureFacts[]> {
	const rows = await read.closure.findMany({
		where: {
			AND: [
				notOver(now),
				{
					OR: [
						{ deskId: desk.deskId },
						{ officeId: desk.officeId },
						{ municipalityId: desk.municipalityId },
						{ deskId: null, officeId: null, municipalityId: null },
					],
				},
			],
		},
		orderBy: { startsAt: "asc" },
		select: columns,
	});
	return rows.map(toClosure);
}

/** Each time within the window that an office, or a desk of it, is shut. */
export async function listClosuresOfOffice(
	read: Reader,
	place: { officeId: string; municipalityId: string; deskIds: string[]; zone: string },
	window: Interval,
): Promise<ClosureFacts[]> {
	const rows = await read.closure.findMany({
		where: {
			startsAt: { lt: toDate(window.end) },
			AND: [
				notOver(window.start),
				{
					OR: [
						{ officeId: place.officeId },
						{ municipalityId: place.municipalityId },
						{ deskId: { in: place.deskIds } },
						{ officeId: null, municipalityId: null, deskId: null },
					],
				},
			],
		},
		select: columns,
	});
	return rows
		.map(toClosure)
		.flatMap((closure) =>
			occurrencesOf(closure, place.zone, window).map((time) => ({ ...closure, ...time })),
		)
		.sort(byStart);
}

export async function findClosure(read: Reader, id: string): Promise<ClosureFacts | null> {
	const row = await read.closure.findUnique({ where: { id }, select: columns });
	return row && toClosure(row);
}

export async function insertClosure(
	tx: Transaction,
	closure: ClosureFacts,
	by: { staffMemberId: string; now: Temporal.Instant },
): Promise<void> {
	const { scope } = closure;
	await tx.closure.create({
		data: {
			id: closure.id,
			deskId: scope.kind === "desk" ? scope.deskId : null,
			officeId: scope.kind === "office" ? scope.officeId : null,
			municipalityId: scope.kind === "municipality" ? scope.municipalityId : null,
			startsAt: toDate(closure.start),
			endsAt: toDate(closure.end),
			repeats: closure.repeats ?? "never",
			repeatsUntilOn: closure.repeatsUntilOn?.toString() ?? null,
			reason: closure.reason,
			createdAt: toDate(by.now),
			createdById: by.staffMemberId,
		},
	});
}

export async function deleteClosure(tx: Transaction, id: string): Promise<boolean> {
	const { count } = await tx.closure.deleteMany({ where: { id } });
	return count === 1;
}

type Row = {
	id: string;
	deskId: string | null;
	officeId: string | null;
	municipalityId: string | null;
	startsAt: Date;
	endsAt: Date;
	repeats: ClosureRepeat;
	repeatsUntilOn: string | null;
	reason: string;
};

function toClosure({ id, startsAt, endsAt, reason, repeats, ...row }: Row): ClosureFacts {
	return {
		id,
		reason,
		start: toInstant(startsAt),
		end: toInstant(endsAt),
		scope: scopeOf(row),
		repeats,
		repeatsUntilOn: row.repeatsUntilOn ? Temporal.PlainDate.from(row.repeatsUntilOn) : null,
	};
}

function scopeOf(row: Pick<Row, "deskId" | "officeId" | "municipalityId">): ClosureScope {
	if (row.deskId) return { kind: "desk", deskId: row.deskId };
	if (row.officeId) return { kind: "office", officeId: row.officeId };
	if (row.municipalityId) return { kind: "municipality", municipalityId: row.municipalityId };
	return { kind: "everywhere" };
}
