import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import type { App } from "#app/adapters/app.server.ts";
import type { Database } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { describeError } from "#app/adapters/log.server.ts";
import { type Change, changesView } from "#app/features/audit/changes.view.server.ts";
import { isWithin, type Scope } from "#app/features/rights.ts";

// The desk's pages hear that something was changed, of which kind, and ask again for what they show.
// See app/decisions/0038-the-desk-hears-of-changes.md.

/** How often a process looks for changes while somebody listens, in milliseconds. */
const PAUSE = 250;

/** The same while the database is away. */
const PAUSE_AFTER_ERROR = 5_000;

/** A change that waited longer than this for its turn is not told of any more. */
const LATE = Temporal.Duration.from({ seconds: 30 });

/** A browser that hears nothing for longer asks by itself: a proxy may hold everything back. */
const HEARTBEAT = 15_000;

/** A stream ends after this, in milliseconds, and is begun again by whoever is still signed in. */
const LIFETIME = 10 * 60_000;

type Listener = (changes: readonly Change[]) => void;

/** All streams of a process listen to one reader, which rests while there is none. */
type Reading = { readonly listeners: Set<Listener>; isGoingOn: boolean };

const readings = new WeakMap<Database, Reading>();

/**
 * The kinds of what is changed in these municipalities, as server-sent events.
 *
 * @param signal ends it: the browser went away, or the server stops
 */
export function changeStream(app: App, scope: Scope, signal: AbortSignal): ReadableStream {
	const text = new TextEncoder();
	const over = new AbortController();
	const end = () => over.abort();
	let isCancelled = false;
	return new ReadableStream({
		async start(controller) {
			const send = (event: string, data = "") =>
				controller.enqueue(text.encode(`event: ${event}\ndata: ${data}\n\n`));
			const tell: Listener = (changes) => {
				const kinds = kindsWithin(scope, changes);
				if (kinds.length > 0 && !over.signal.aborted) send("changed", kinds.join(" "));
			};
			const leave = listen(app, tell);
			const heartbeat = setInterval(() => send("here"), HEARTBEAT);
			const lifetime = setTimeout(end, LIFETIME);
			over.signal.addEventListener("abort", () => {
				leave();
				clearInterval(heartbeat);
				clearTimeout(lifetime);
				signal.removeEventListener("abort", end);
				if (!isCancelled) controller.close();
			});
			signal.addEventListener("abort", end);
			if (signal.aborted) return end();
			send("here");
			// What was changed while the page was on its way.
			tell(await changesView(app.db.read, justNow()).catch(() => []));
		},
		cancel() {
			isCancelled = true;
			end();
		},
	});
}

function kindsWithin(scope: Scope, changes: readonly Change[]): string[] {
	const ours = changes.filter(
		({ municipalityId }) => municipalityId === null || isWithin(scope, municipalityId),
	);
	return [...new Set(ours.map(({ kind }) => kind))];
}

/** @returns how to leave */
function listen(app: App, listener: Listener): () => void {
	const reading = readings.get(app.db) ?? { listeners: new Set(), isGoingOn: false };
	readings.set(app.db, reading);
	reading.listeners.add(listener);
	if (!reading.isGoingOn) void read(app, reading);
	return () => reading.listeners.delete(listener);
}

async function read({ db, log }: App, reading: Reading): Promise<void> {
	reading.isGoingOn = true;
	const known = new Map<string, Date>();
	let isFirst = true;
	while (reading.listeners.size > 0) {
		let rest = PAUSE;
		try {
			const from = justNow();
			const changes = await changesView(db.read, from, (id) => known.has(id));
			for (const [id, at] of known) if (at < toDate(from)) known.delete(id);
			for (const { id, at } of changes) known.set(id, at);
			// Whoever has just begun to listen looks back for themselves.
			if (changes.length > 0 && !isFirst) for (const tell of reading.listeners) tell(changes);
			isFirst = false;
		} catch (error) {
			log.error("changes_not_read", describeError(error));
			rest = PAUSE_AFTER_ERROR;
		}
		await pause(rest, undefined, { ref: false });
	}
	reading.isGoingOn = false;
}

function justNow(): Temporal.Instant {
	return Temporal.Now.instant().subtract(LATE);
}
