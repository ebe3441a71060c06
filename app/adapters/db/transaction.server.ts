import { setImmediate as breathe, setTimeout as pause } from "node:timers/promises";
import { Prisma, type PrismaClient } from "./generated/sqlite/client.ts";

/** A client bound to one open transaction. */
export type Transaction = Prisma.TransactionClient;

export type Work<T> = (tx: Transaction, rollback: (value: T) => never) => Promise<T>;

type Turn = <T>(task: () => Promise<T>) => Promise<T>;

/** How often a transaction that lost against another is run before its error is let through. */
const ATTEMPTS = 6;

/** How long a transaction may wait for another process's write lock, in milliseconds. */
const LOCK_PATIENCE = 10_000;

/** The least that it tries once it is its turn, however long it has queued: another's write is shorter. */
const LEAST_PATIENCE = 300;

/** How often it looks whether the lock is free. In between, others of this process read. */
const LOOK_AGAIN = 25;

/** How long a transaction may wait for its turn, and then run, in milliseconds. */
const PATIENCE = { maxWait: 30_000, timeout: 30_000 };

class RolledBack extends Error {
	readonly value: unknown;
	constructor(value: unknown) {
		super("rolled back on purpose");
		this.value = value;
	}
}

/**
 * A queue of one: tasks run in the order they came, each after the one before has settled. Between
 * two tasks the event loop goes round once, or a long queue would let no timer and no socket in.
 */
export function oneAtATime(): Turn {
	let last: Promise<unknown> = Promise.resolve();
	return (task) => {
		const mine = last.then(() => breathe()).then(task);
		last = mine.catch(() => {});
		return mine;
	};
}

export async function runTransaction<T>(
	client: PrismaClient,
	inTurn: Turn,
	work: Work<T>,
): Promise<T> {
	const giveUpAt = Date.now() + LOCK_PATIENCE;
	const once = () => client.$transaction((tx) => work(tx, rollback), PATIENCE);
	for (let attempt = 1; ; attempt++) {
		try {
			return await inTurn(() =>
				whenUnlocked(once, Math.max(giveUpAt, Date.now() + LEAST_PATIENCE)),
			);
		} catch (error) {
			if (error instanceof RolledBack) return error.value as T;
			if (attempt === ATTEMPTS || isLocked(error) || !lostAgainstAnother(error)) throw error;
			await pause(10 * 2 ** attempt * (0.5 + Math.random()));
		}
	}
}

/**
 * Runs a task again while another process has the file locked, and keeps its turn: whoever queues
 * behind it would find the lock too.
 */
async function whenUnlocked<T>(task: () => Promise<T>, giveUpAt: number): Promise<T> {
	for (;;) {
		try {
			return await task();
		} catch (error) {
			if (!isLocked(error) || Date.now() >= giveUpAt) throw error;
			await pause(LOOK_AGAIN * (0.5 + Math.random()));
		}
	}
}

function rollback(value: unknown): never {
	throw new RolledBack(value);
}

/** Another process is writing to the SQLite file. */
function isLocked(error: unknown): boolean {
	return (
		error instanceof Prisma.PrismaClientKnownRequestError &&
		(error.code === "P1008" || error.code === "P2010" || error.code === "P2039") &&
		/\bSQLITE_BUSY/.test(JSON.stringify(error.meta ?? {}))
	);
}

/** A serialization failure, a deadlock or a busy file: the same work may succeed when run again. */
function lostAgainstAnother(error: unknown): boolean {
	if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
	if (error.code === "P2034" || error.code === "P1008") return true;
	return /\b(40001|40P01|SQLITE_BUSY|database is locked)\b/.test(
		`${error.message} ${JSON.stringify(error.meta ?? {})}`,
	);
}

/** True when the database refused a row because `model` already has one with the same `field`. */
export function isDuplicate(error: unknown, model: Prisma.ModelName, field: string): boolean {
	return (
		error instanceof Prisma.PrismaClientKnownRequestError &&
		error.code === "P2002" &&
		// SQLite names the column, PostgreSQL the constraint: "Booking.id", "Booking_pkey".
		new RegExp(
			`\\b${model}(\\.${field}\\b|_(\\w+_)?${field}_${field === "id" ? "|_pkey\\b" : ""})`,
		).test(JSON.stringify(error.meta))
	);
}
