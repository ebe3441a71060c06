import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { SystemContext } from "#app/features/context.ts";

/** Messages are taken within seconds; one that waits this long means that nobody delivers. */
const PATIENCE_MINUTES = 15;

export type ReadinessView = {
	ready: boolean;
	database: "reachable" | "unreachable";
	migrations?: "applied" | "unfinished";
	/** How long the oldest message that nobody has taken has been due. */
	oldestDueMessageSeconds?: number;
};

/** Able to serve: the database answers, is migrated, and messages get away. */
export async function readinessView(context: SystemContext): Promise<ReadinessView> {
	try {
		const [migrated, waiting] = [await isMigrated(context), await longestWait(context)];
		return {
			ready: migrated && waiting < PATIENCE_MINUTES * 60,
			database: "reachable",
			migrations: migrated ? "applied" : "unfinished",
			oldestDueMessageSeconds: waiting,
		};
	} catch {
		return { ready: false, database: "unreachable" };
	}
}

/** There are migrations, and all that were begun have been finished. */
async function isMigrated({ db }: SystemContext): Promise<boolean> {
	const [row] = await db.read.$queryRaw<{ finished: number | bigint; begun: number | bigint }[]>`
		SELECT COUNT("finished_at") AS "finished", COUNT(*) AS "begun"
		FROM "_prisma_migrations" WHERE "rolled_back_at" IS NULL`;
	return row !== undefined && Number(row.begun) > 0 && Number(row.finished) === Number(row.begun);
}

/** In seconds. A message in the hands of a sender waits too: a claim that ran out is taken again. */
async function longestWait({ db, now }: SystemContext): Promise<number> {
	const oldest = await db.read.message.findFirst({
		where: { status: "pending", notBefore: { lte: toDate(now) } },
		orderBy: { notBefore: "asc" },
		select: { notBefore: true },
	});
	return oldest ? Math.floor(now.since(toInstant(oldest.notBefore)).total("seconds")) : 0;
}
