import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { JobWatch } from "#app/adapters/job-watch.server.ts";
import type { MailHost } from "#app/adapters/mail/mail-host.server.ts";
import type { HostProblem } from "#app/adapters/mail/mailer.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { findFingerprint } from "./key-store.server.ts";

/** Messages are taken within seconds; one that waits this long means that nobody delivers. */
const PATIENCE_MINUTES = 15;

/** What a process knows of its own work. */
export type Watches = { jobWatch: JobWatch; mailHost: MailHost };

/** What happens without anybody clicking. */
export type WorkView = {
	working: boolean;
	/** Jobs that failed twice running. */
	failingJobs: string[];
	/** Why no mail can leave at all; null: it can, or nobody has tried. */
	mailProblem: HostProblem | null;
	/** Messages are due for long, and nobody has taken them. */
	messagesWait: boolean;
};

export type ReadinessView = {
	ready: boolean;
	database: "reachable" | "unreachable";
	migrations?: "applied" | "unfinished";
	/** Whether the data is sealed with the key of this process; `unclaimed`: nobody has left theirs. */
	key?: "right" | "another" | "unclaimed";
	/** For how long the oldest message that has not left has been due, however often it was tried. */
	oldestDueMessageSeconds?: number;
	work?: WorkView;
};

/**
 * Able to serve: the database answers, is migrated and sealed with our key. Whether the work behind the pages
 * gets done is told beside it: a portal that can't mail still books.
 */
export async function readinessView(
	context: SystemContext,
	watches: Watches,
): Promise<ReadinessView> {
	try {
		const [migrated, waiting] = [await isMigrated(context), await longestWait(context)];
		const key = await whoseKey(context);
		return {
			ready: migrated && key !== "another",
			database: "reachable",
			migrations: migrated ? "applied" : "unfinished",
			key,
			oldestDueMessageSeconds: waiting,
			work: await workView(context, watches),
		};
	} catch {
		return { ready: false, database: "unreachable" };
	}
}

/** Whether reminders are written, mail leaves, times are published and all the rest. */
export async function workView(
	{ now, db }: Pick<SystemContext, "now" | "db">,
	{ jobWatch, mailHost }: Watches,
): Promise<WorkView> {
	const longDue = toDate(now.subtract({ minutes: PATIENCE_MINUTES }));
	const untouched = await db.read.message.findFirst({
		where: { status: "pending", dueAt: { lte: longDue }, receipts: { none: {} } },
		select: { id: true },
	});
	const failingJobs = jobWatch.failing();
	const mailProblem = mailHost.trouble()?.problem ?? null;
	const messagesWait = untouched !== null;
	return {
		working: failingJobs.length === 0 && mailProblem === null && !messagesWait,
		failingJobs,
		mailProblem,
		messagesWait,
	};
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

/** In seconds, since it became due: a try that failed begins nothing anew. */
async function longestWait({ db, now }: SystemContext): Promise<number> {
	const oldest = await db.read.message.findFirst({
		where: { status: "pending", dueAt: { lte: toDate(now) } },
		orderBy: { dueAt: "asc" },
		select: { dueAt: true },
	});
	return oldest ? Math.floor(now.since(toInstant(oldest.dueAt)).total("seconds")) : 0;
}
