import type { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { Aspect } from "#app/domain/feedback/rating.ts";

/** False when this id is there already. */
export async function insertFeedback(
	tx: Transaction,
	feedback: {
		id: string;
		page: string;
		rating: number;
		locale: string;
		now: Temporal.Instant;
	},
): Promise<boolean> {
	const { id, page, rating, locale, now } = feedback;
	const inserted = await tx.$executeRaw`
		INSERT INTO "Feedback" ("id", "page", "rating", "locale", "createdAt")
		VALUES (${id}, ${page}, ${rating}, ${locale}, ${toDate(now)})
		ON CONFLICT ("id") DO NOTHING`;
	return inserted === 1;
}

/** Other stars for a rating that is there; what was said of the stars before goes. */
export async function rateAgain(
	tx: Transaction,
	{ id, rating }: { id: string; rating: number },
): Promise<void> {
	const { count } = await tx.feedback.updateMany({
		where: { id, rating: { not: rating } },
		data: { rating, commentSealed: null },
	});
	if (count > 0) await tx.feedbackAspect.deleteMany({ where: { feedbackId: id } });
}

export async function findRating(read: Reader, id: string): Promise<number | null> {
	const row = await read.feedback.findUnique({ where: { id }, select: { rating: true } });
	return row?.rating ?? null;
}

/** False when there is no such rating. */
export async function writeExplanation(
	tx: Transaction,
	vault: Vault,
	{ id, aspects, comment }: { id: string; aspects: readonly Aspect[]; comment: string },
): Promise<boolean> {
	const { count } = await tx.feedback.updateMany({
		where: { id },
		data: { commentSealed: comment === "" ? null : vault.seal(comment) },
	});
	if (count === 0) return false;
	await tx.feedbackAspect.deleteMany({ where: { feedbackId: id } });
	await tx.feedbackAspect.createMany({
		data: aspects.map((aspect) => ({ feedbackId: id, aspect })),
	});
	return true;
}

/** How often a page was given so many stars. */
export async function countRatings(
	read: Reader,
): Promise<{ page: string; rating: number; count: number }[]> {
	const groups = await read.feedback.groupBy({ by: ["page", "rating"], _count: { _all: true } });
	return groups.map(({ page, rating, _count }) => ({ page, rating, count: _count._all }));
}

/** The ratings with words, the latest first. */
export async function listComments(read: Reader, page: { skip: number; take: number }) {
	return read.feedback.findMany({
		where: { commentSealed: { not: null } },
		orderBy: [{ createdAt: "desc" }, { id: "asc" }],
		...page,
		include: { aspects: { select: { aspect: true } } },
	});
}
