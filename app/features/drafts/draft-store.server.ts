import type { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import { draftEnd, keptDraftEnd } from "#app/domain/retention/retention.ts";

export const DRAFT_KINDS = ["enrolment", "booking"] as const;

export type DraftKind = (typeof DRAFT_KINDS)[number];

/** One browser has one draft of each kind; without its token a row can't be found. */
export function draftId(vault: Vault, kind: DraftKind, token: string): string {
	return vault.digest("draft", `${kind}:${token}`);
}

export function resumeHash(vault: Vault, kind: DraftKind, code: string): string {
	return vault.digest("draft", `resume:${kind}:${code}`);
}

/** The live draft's payload, still sealed, or null. */
export async function findSealedDraft(
	read: Reader,
	id: string,
	now: Temporal.Instant,
): Promise<Uint8Array | null> {
	const draft = await read.draft.findUnique({
		where: { id, expiresAt: { gt: toDate(now) } },
		select: { payloadSealed: true },
	});
	return draft?.payloadSealed ?? null;
}

/** Also one whose time is up. */
export async function hasDraft(read: Reader, id: string): Promise<boolean> {
	return (await read.draft.count({ where: { id } })) > 0;
}

/** Whoever writes it has its lock. One that was kept for later stays kept. */
export async function upsertDraft(
	tx: Transaction,
	draft: {
		id: string;
		kind: DraftKind;
		payloadSealed: Uint8Array<ArrayBuffer>;
		now: Temporal.Instant;
	},
): Promise<void> {
	const { id, kind, payloadSealed, now } = draft;
	const [at, end, keptEnd] = [now, draftEnd(now), keptDraftEnd(now)].map(toDate);
	await tx.$executeRaw`
		INSERT INTO "Draft" ("id", "kind", "payloadSealed", "updatedAt", "expiresAt")
		VALUES (${id}, ${kind}, ${payloadSealed}, ${at}, ${end})
		ON CONFLICT ("id") DO UPDATE SET
			"payloadSealed" = excluded."payloadSealed", "updatedAt" = excluded."updatedAt",
			"expiresAt" = CASE WHEN "Draft"."resumeHash" IS NULL THEN excluded."expiresAt"
				ELSE ${keptEnd} END`;
}

/** What is in a draft that the caller has locked, without a look at how long it is kept. */
export async function setPayload(
	tx: Transaction,
	id: string,
	payloadSealed: Uint8Array<ArrayBuffer>,
): Promise<void> {
	await tx.draft.updateMany({ where: { id }, data: { payloadSealed } });
}

/** False when there is no such draft. */
export async function keepForLater(
	tx: Transaction,
	id: string,
	{ hash, now }: { hash: string; now: Temporal.Instant },
): Promise<boolean> {
	const { count } = await tx.draft.updateMany({
		where: { id, expiresAt: { gt: toDate(now) } },
		data: { resumeHash: hash, expiresAt: toDate(keptDraftEnd(now)) },
	});
	return count === 1;
}

/**
 * The draft of a code is this browser's from now on; null when the code is of none. `replaced` is the
 * new id of the browser's own draft when that keeps a seat and so can't go yet.
 */
export async function handOver(
	tx: Transaction,
	{ hash, to, now }: { hash: string; to: string; now: Temporal.Instant },
): Promise<{ replaced: string | null } | null> {
	const draft = await tx.draft.findUnique({
		where: { resumeHash: hash, expiresAt: { gt: toDate(now) } },
		select: { id: true },
	});
	if (!draft) return null;
	if (draft.id === to) return { replaced: null };
	await deleteDraft(tx, to);
	const replaced = newId();
	const { count } = await tx.draft.updateMany({
		where: { id: to },
		data: { id: replaced, resumeHash: null, expiresAt: toDate(now) },
	});
	await tx.draft.update({
		where: { id: draft.id },
		data: { id: to, updatedAt: toDate(now), expiresAt: toDate(keptDraftEnd(now)) },
	});
	return { replaced: count === 1 ? replaced : null };
}

/** One that keeps a seat stays, or the seat would stay taken for ever: who forgets it gives that back first. */
export async function deleteDraft(tx: Transaction, id: string): Promise<void> {
	await tx.$executeRaw`UPDATE "Draft" SET "id" = "id" WHERE "id" = ${id}`;
	await tx.draft.deleteMany({ where: { id, holds: { none: {} } } });
}
