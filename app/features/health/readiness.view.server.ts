import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { findFingerprint } from "./key-store.server.ts";

/** Messages are taken within seconds; one that waits this long means that nobody delivers. */
const PATIENCE_MINUTES = 15;

export type ReadinessView = {
	ready: boolean;
	database: "reachable" | "unreachable";
	migrations?: "applied" | "unfinished";
	/** Whether the data is sealed with the key of this process; `unclaimed`: nobody has left theirs. */
	key?: "right" | "another" | "unclaimed";
	/** How long the oldest message that nobody has taken has been due. */
	oldestDueMessageSeconds?: number;
};

/** Able to serve: the database answers, is migrated and sealed with our key, and messages get away. */
export async function readinessView(context: SystemContext): Promise<ReadinessView> {
	try {
		const [migrated, waiting] = [await isMigrated(context), await longestWait(context)];
		const key = await whoseKey(context);
		return {
			ready: migrated && key !== "another" && waiting < PATIENCE_MINUTES * 60,
			database: "reachable",
			migrations: migrated ? "applied" : "unfinished",
			key,
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

async function whoseKey({ db, vault }: SystemContext) {
	const fingerprint = await findFingerprint(db.read);
	if (fingerprint === null) return "unclaimed";
	return fingerprint === vault.fingerprint ? "right" : "another";
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
