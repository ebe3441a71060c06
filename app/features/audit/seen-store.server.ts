import type { Reader } from "#app/adapters/db/database.server.ts";
import { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { unguessableBytes } from "#app/adapters/db/ids.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { Seen, StaffContext, VisitorContext } from "#app/features/context.ts";
import type { AuditSubject } from "./audit-store.server.ts";

// Everything that changes a thing is noted in the transaction that does it, so the number of its
// entries is its version. See app/decisions/0023.

type Subject = { kind: AuditSubject; id: string };

/** Was the change of which somebody would be told made on the page that they still look at? */
export function isFromSamePage(second: { ok: true } | CameSecond, seen: Seen | null): boolean {
	return !second.ok && seen !== null && second.change?.details.page === seen.page;
}

/** The last that was done to a thing: by whom, what and when. */
export type Change = {
	subjectKind: AuditSubject;
	action: string;
	details: Readonly<Record<string, string | number>>;
	at: Date;
	by: { kind: "staff"; id: string; name: string } | { kind: "applicant" } | { kind: "system" };
};

/** What whoever comes second is told. null: something was done of which there is no entry. */
export type CameSecond = { ok: false; refusal: "changed_meanwhile"; change: Change | null };

/** More than one statement may name on SQLite are asked for in several. */
const AT_ONCE = 500;

/**
 * The state of a thing, as the forms of its page carry it. It is read before the page reads the thing:
 * what is changed in between then counts as not seen.
 */
export async function stateSeen(read: Reader, { kind, id }: Subject): Promise<string> {
	const states = await statesSeen(read, kind, [id]);
	return states(id);
}

/** The same of many things of a kind, by their ids. */
export async function statesSeen(
	read: Reader,
	kind: AuditSubject,
	ids: readonly string[],
): Promise<(id: string) => string> {
	const versions = new Map<string, number>();
	for (let first = 0; first < ids.length; first += AT_ONCE) {
		const counts = await read.auditEntry.groupBy({
			by: ["subjectId"],
			where: { subjectKind: kind, subjectId: { in: ids.slice(first, first + AT_ONCE) } },
			_count: { _all: true },
		});
		for (const { subjectId, _count } of counts) versions.set(subjectId, _count._all);
	}
	const stateOf = statesOnPage();
	return (id) => stateOf(versions.get(id) ?? 0);
}

/** A thing's version, as a column of the statement that reads it. @param id the column that names it */
export function versionOf(kind: AuditSubject, id: Prisma.Sql): Prisma.Sql {
	return Prisma.sql`(SELECT COUNT(*) FROM "AuditEntry" e
		WHERE e."subjectKind" = ${kind} AND e."subjectId" = ${id})`;
}

/** The state that a version is on one page, which may show many things. */
export function statesOnPage(): (version: number) => string {
	const page = Buffer.from(unguessableBytes(9)).toString("base64url");
	return (version) => `${version}.${page}`;
}

/**
 * What is answered to somebody whose page showed an earlier state; null when nothing was changed since,
 * or no page was looked at. The caller holds the lock of the thing.
 *
 * @param first the answer to the same form sent again: that of the first time
 */
export async function answerToSecond<T>(
	tx: Transaction,
	subject: Subject,
	seen: Seen | null,
	first: T | ((change: Change) => T),
): Promise<T | CameSecond | null> {
	if (seen === null) return null;
	const where = { subjectKind: subject.kind, subjectId: subject.id };
	if ((await tx.auditEntry.count({ where })) === seen.version) return null;
	const change = await lastChange(tx, subject);
	if (change?.details.form !== seen.form) {
		return { ok: false, refusal: "changed_meanwhile", change };
	}
	return typeof first === "function" ? (first as (change: Change) => T)(change) : first;
}

/** null: nothing was ever noted of it. */
export async function lastChange(read: Reader, { kind, id }: Subject): Promise<Change | null> {
	const entry = await read.auditEntry.findFirst({
		where: { subjectKind: kind, subjectId: id },
		orderBy: { id: "desc" }, // made under the lock, so in the order in which they were done
	});
	if (!entry) return null;
	const { action, at, actorKind, actorId } = entry;
	const details = JSON.parse(entry.details ?? "{}") as Change["details"];
	const change = { subjectKind: kind, action, details, at };
	if (actorKind !== "staff" || actorId === null) {
		return { ...change, by: { kind: actorKind === "applicant" ? "applicant" : "system" } };
	}
	const member = await read.staffMember.findUnique({
		where: { id: actorId },
		select: { name: true },
	});
	return { ...change, by: { kind: "staff", id: actorId, name: member?.name ?? "Lo sportello" } };
}

/** The same for what an id of one use says already, such as that of an offer. */
export function fromNoPage<C extends VisitorContext | StaffContext>(
	context: C,
): C & { seen: null } {
	return { ...context, seen: null };
}
