import { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import {
	ATTEMPT_LIMITS,
	type AttemptKind,
	type AttemptLimit,
	type CountedBy,
} from "#app/domain/attempts/attempt-limits.ts";
import { countedAddress } from "#app/domain/attempts/counted-address.ts";
import type { SystemContext } from "#app/features/context.ts";

/** What an attempt is counted by, such as a network address or a contact; kept as a digest. */
export type Counted<Kind extends AttemptKind> = Partial<Record<CountedBy<Kind>, string>>;

/** Null: it may be. Otherwise it is one too many, until then. */
export type Limited = Temporal.Instant | null;

/**
 * Counts one attempt, by each of the given things. Each count is one conditional update of its row, so
 * that of any number at once, in whatever processes, no more are let through than the limit says. In
 * the order of the keys: two transactions that count the same things don't block each other.
 *
 * @returns until when it is one too many; whoever is told so rolls back what was counted
 */
export async function countAttempt<Kind extends AttemptKind>(
	tx: Transaction,
	{ now, vault }: Pick<SystemContext, "now" | "vault">,
	kind: Kind,
	counted: Counted<Kind>,
): Promise<Limited> {
	let until: Limited = null;
	for (const { key, limit } of keysOf(vault, kind, counted)) {
		const end = toDate(now.add({ minutes: limit.minutes }));
		const at = toDate(now);
		const mayBe = await tx.$executeRaw`
			INSERT INTO "AttemptCount" ("key", "count", "endsAt") VALUES (${key}, 1, ${end})
			ON CONFLICT ("key") DO UPDATE SET
				"count" = CASE WHEN "AttemptCount"."endsAt" <= ${at} THEN 1
					ELSE "AttemptCount"."count" + 1 END,
				"endsAt" = CASE WHEN "AttemptCount"."endsAt" <= ${at} THEN excluded."endsAt"
					ELSE "AttemptCount"."endsAt" END
			WHERE "AttemptCount"."endsAt" <= ${at} OR "AttemptCount"."count" < ${limit.most}`;
		if (mayBe === 1) continue;
		const { endsAt } = await tx.attemptCount.findUniqueOrThrow({ where: { key } });
		const free = toInstant(endsAt);
		if (until === null || Temporal.Instant.compare(free, until) > 0) until = free;
	}
	return until;
}

/** The same in a transaction of its own, before what is attempted: what is one too many is not counted. */
export async function noteAttempt<Kind extends AttemptKind>(
	context: SystemContext,
	kind: Kind,
	counted: Counted<Kind>,
): Promise<Limited> {
	return context.db.transaction<Limited>(async (tx, rollback) => {
		const until = await countAttempt(tx, context, kind, counted);
		return until === null ? null : rollback(until);
	});
}

/** Takes back the count of an attempt that was no failure after all. */
export async function forgiveAttempt<Kind extends AttemptKind>(
	tx: Transaction,
	{ now, vault }: Pick<SystemContext, "now" | "vault">,
	kind: Kind,
	counted: Counted<Kind>,
): Promise<void> {
	for (const { key } of keysOf(vault, kind, counted)) {
		await tx.attemptCount.updateMany({
			where: { key, count: { gt: 0 }, endsAt: { gt: toDate(now) } },
			data: { count: { decrement: 1 } },
		});
		await tx.attemptCount.deleteMany({ where: { key, count: 0 } });
	}
}

/** The count begins anew. */
export async function forgetAttempts<Kind extends AttemptKind>(
	tx: Transaction,
	vault: Vault,
	kind: Kind,
	counted: Counted<Kind>,
): Promise<void> {
	for (const { key } of keysOf(vault, kind, counted)) {
		await tx.attemptCount.deleteMany({ where: { key } });
	}
}

/**
 * For what has rows of its own to be counted by, such as held seats or the appointments of a contact:
 * whoever is about to add one takes this lock and then counts them. The others wait until it is done.
 *
 * @param key a digest
 */
export async function lockCount(
	tx: Transaction,
	now: Temporal.Instant,
	key: string,
): Promise<void> {
	const end = toDate(now.add({ minutes: 1 }));
	await tx.$executeRaw`
		INSERT INTO "AttemptCount" ("key", "count", "endsAt") VALUES (${key}, 0, ${end})
		ON CONFLICT ("key") DO UPDATE SET "endsAt" = excluded."endsAt"`;
}

/**
 * Counts the mails that what somebody sends on the citizen pages is about to cause: to the mailbox they
 * gave, and a copy to whoever helps them.
 */
export function countStrangerMails(
	tx: Transaction,
	context: Pick<SystemContext, "now" | "vault">,
	{ recipient, companion }: { recipient: string | null; companion: string | null },
): Promise<Limited> {
	return countAttempt(tx, context, "stranger_mail", {
		...(recipient && { recipient: mailboxDigest(context.vault, recipient) }),
		...(companion && { companion: mailboxDigest(context.vault, companion) }),
	});
}

/** Whoever has entered a code from a mailbox has shown that it is theirs: the count begins anew. */
export async function forgetStrangerMails(
	tx: Transaction,
	vault: Vault,
	contactHash: string,
): Promise<void> {
	await forgetAttempts(tx, vault, "stranger_mail", { recipient: contactHash });
}

function mailboxDigest(vault: Vault, email: string): string {
	return vault.digest("contact", email.toLowerCase());
}

/** A network address as it is kept with what it is counted for. */
export function addressDigest(vault: Vault, address: string): string {
	return vault.digest("attempt", `address:${countedAddress(address)}`);
}

function keysOf<Kind extends AttemptKind>(
	vault: Vault,
	kind: Kind,
	counted: Counted<Kind>,
): { key: string; limit: AttemptLimit }[] {
	const limits: Readonly<Record<string, AttemptLimit>> = ATTEMPT_LIMITS[kind];
	return Object.entries<string | undefined>(counted)
		.flatMap(([by, what]) => {
			const limit = limits[by];
			if (!limit || what === undefined) return [];
			const value = by === "address" ? countedAddress(what) : what;
			return [{ key: vault.digest("attempt", `${kind}:${by}:${value}`), limit }];
		})
		.sort((one, other) => (one.key < other.key ? -1 : 1));
}
