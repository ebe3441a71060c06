import { setImmediate as breathe, setTimeout as pause } from "node:timers/promises";
import { Prisma, type PrismaClient } from "./generated/sqlite/client.ts";

/** A client bound to one open transaction. */
export type Transaction = Prisma.TransactionClient;

export type Work<T> = (tx: Transaction, rollback: (value: T) => never) => Promise<T>;

type Turn = <T>(task: () => Promise<T>) => Promise<T>;

/** How often a transaction that lost against another is run before its error is let through. */
const ATTEMPTS = 6;

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
	for (let attempt = 1; ; attempt++) {
		try {
			return await inTurn(() => client.$transaction((tx) => work(tx, rollback), PATIENCE));
		} catch (error) {
			if (error instanceof RolledBack) return error.value as T;
			if (attempt === ATTEMPTS || !lostAgainstAnother(error)) throw error;
			await pause(10 * 2 ** attempt * (0.5 + Math.random()));
		}
	}
}

function rollback(value: unknown): never {
	throw new RolledBack(value);
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
