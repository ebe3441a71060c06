import type { Reader } from "./reader.server.ts";

const MODELS = [
	"municipality",
	"office",
	"desk",
	"service",
	"serviceText",
	"edition",
	"editionRule",
	"editionMunicipality",
	"availabilityRule",
] as const;

/**
 * The municipalities, offices, desks, services, openings and editions: few rows, which nearly every
 * page shows and a coordinator changes now and then. What was read of them is remembered.
 *
 * A write of this process is seen at once, one of another process after a second at the latest. So a
 * decision, and a form that changes such a row, read it from the transaction or from `Database.read`.
 * Every transaction and every reader can be used where this is asked for.
 *
 * @see app/decisions/0034-the-directory-is-remembered.md
 */
export type Directory = Pick<Reader, (typeof MODELS)[number]>;

/** How long what is remembered may be older than what another process has written, in milliseconds. */
const LONGEST = 1_000;

/** So many answers are remembered; there are a few dozen, unless somebody tries addresses. */
const MOST = 500;

/** Relations that lead out of the directory: their rows change all the time. */
const ELSEWHERE =
	/"(slots|closures|holidays|residents|enrolments|grants|waitlist|bookings|applicants|messages)":/;

type Answer = { of: number; at: number; rows: Promise<unknown> };

/** @param changes how often the directory was written to in this process */
export function rememberDirectory(read: Reader, changes: () => number): Directory {
	const answers = new Map<string, Answer>();

	function ask(key: string, reading: () => Promise<unknown>): Promise<unknown> {
		const of = changes();
		const at = performance.now();
		const known = answers.get(key);
		if (known && known.of === of && at - known.at < LONGEST) return known.rows;
		if (ELSEWHERE.test(key)) throw new Error(`This leads out of the directory: ${key}`);
		const rows = reading().then(frozen);
		if (answers.size >= MOST) answers.clear();
		answers.set(key, { of, at, rows });
		const forget = () => {
			if (answers.get(key)?.rows === rows) answers.delete(key);
		};
		// What is not there is looked for again: somebody may just be adding it.
		rows.then((found) => found === null && forget(), forget);
		return rows;
	}

	const remembered = (model: (typeof MODELS)[number]) =>
		new Proxy(read[model], {
			get(methods, method: string) {
				const reading: unknown = methods[method as "findMany"];
				if (typeof reading !== "function") return reading;
				return (query: unknown) =>
					ask(`${model}.${method} ${JSON.stringify(query)}`, () => reading.call(methods, query));
			},
		});
	return Object.fromEntries(MODELS.map((model) => [model, remembered(model)])) as Directory;
}

/** Many are handed the same rows: nobody may change them. */
function frozen<T>(rows: T): T {
	if (typeof rows === "object" && rows !== null) {
		Object.freeze(rows);
		for (const part of Object.values(rows)) frozen(part);
	}
	return rows;
}

/** A statement that writes to it, as the database client or we ourselves write one. */
const WRITES = new RegExp(
	`\\b(?:INTO|UPDATE|DELETE FROM)\\s+(?:["\`]\\w+["\`]\\.)?["\`](?:${MODELS.join("|")})["\`]`,
	"i",
);

type Sent = { sql: string };

type Runs = { queryRaw(query: Sent): Promise<unknown>; executeRaw(query: Sent): Promise<unknown> };

type Begins = { startTransaction(...words: never[]): Promise<Runs> };

/** Tells of each statement of a transaction that writes to the directory, as it is sent. */
export function tellingOfWrites<Adapter extends Begins>(
	adapter: Adapter,
	tell: () => void,
): Adapter {
	const begin = adapter.startTransaction.bind(adapter);
	adapter.startTransaction = async (...words) => {
		const transaction = await begin(...words);
		for (const method of ["queryRaw", "executeRaw"] as const) {
			const run = transaction[method].bind(transaction);
			transaction[method] = (query) => {
				if (WRITES.test(query.sql)) tell();
				return run(query);
			};
		}
		return transaction;
	};
	return adapter;
}
