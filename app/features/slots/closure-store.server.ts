import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { Closure, ClosureScope, DeskPlace } from "#app/domain/slots/closure.ts";
import type { Interval } from "#app/domain/time/interval.ts";
import { dayInterval, instantAt } from "#app/domain/time/office-clock.ts";
import type { ClosureRequest } from "./close-desk.schema.ts";

export type ClosureFacts = Closure & { id: string; reason: string };

const columns = {
	id: true,
	deskId: true,
	officeId: true,
	municipalityId: true,
	startsAt: true,
	endsAt: true,
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

/** The closures of a desk that are not over yet. */
export async function listClosures(
	read: Reader,
	desk: DeskPlace,
	now: Temporal.Instant,
): Promise<ClosureFacts[]> {
	const rows = await read.closure.findMany({
		where: {
			endsAt: { gt: toDate(now) },
			OR: [
				{ deskId: desk.deskId },
				{ officeId: desk.officeId },
				{ municipalityId: desk.municipalityId },
				{ deskId: null, officeId: null, municipalityId: null },
			],
		},
		orderBy: { startsAt: "asc" },
		select: columns,
	});
	return rows.map(toClosure);
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
	reason: string;
};

function toClosure({ id, startsAt, endsAt, reason, ...row }: Row): ClosureFacts {
	return { id, reason, start: toInstant(startsAt), end: toInstant(endsAt), scope: scopeOf(row) };
}

function scopeOf(row: Pick<Row, "deskId" | "officeId" | "municipalityId">): ClosureScope {
	if (row.deskId) return { kind: "desk", deskId: row.deskId };
	if (row.officeId) return { kind: "office", officeId: row.officeId };
	if (row.municipalityId) return { kind: "municipality", municipalityId: row.municipalityId };
	return { kind: "everywhere" };
}
