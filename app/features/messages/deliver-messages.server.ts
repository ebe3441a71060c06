import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { describeError } from "#app/adapters/log.server.ts";
import { isBulk, rankOf } from "#app/domain/messages/rank.ts";
import { claimMessages, listDueMessages, renewClaims } from "./outbox-store.server.ts";
import {
	type DeliveryContext,
	type Held,
	type Outcome,
	prepareMessages,
	sendMessage,
} from "./send-message.server.ts";
import { type Settle, settlingTogether } from "./settle-messages.server.ts";

/**
 * How long a process that died keeps its messages from the others. One that lives renews its claims
 * when half of that is over, as long as the mail server takes.
 */
const CLAIM_SECONDS = 30;

/** While some are on their way, how long until it looks for more at the latest, in milliseconds. */
const LOOK_AGAIN = 250;

/** The same after a look that failed. */
const AFTER_ERROR = 5_000;

/**
 * How long a server that stops waits for those on their way, in milliseconds. Whatever the mail
 * server has not answered by then is sent again, as after a crash.
 */
const STOP_PATIENCE = 30_000;

/** At most so many are claimed ahead. */
const MOST_AHEAD = 50;

/** One pass: `ahead` waits for a lane, the most urgent first; `landing` is when one is settled. */
type Pass = {
	readonly context: DeliveryContext;
	readonly settle: Settle;
	ahead: Held[];
	readonly underway: Map<Held, Promise<void>>;
	readonly sending: Set<Held>;
	/** When the mail server answered about the last ones, in milliseconds: its pace. */
	answeredAt: number[];
};

/**
 * Sends what is due, until nothing is. Each message is claimed, checked against the facts as they are
 * by then, put into words, sent, and settled with a receipt. One that goes wrong leaves the others
 * alone, and one that hangs keeps nothing but its own lane. What is urgent overtakes the rest, which
 * never has all lanes. A mail server that takes no mail at all is left alone for a minute, which costs
 * no message a try; when it answers, everything goes on at once.
 *
 * The promise: at most one send is *committed*. A process that dies after the mail server has
 * accepted and before the receipt is written leaves the claim to run out, and the message is sent
 * again, with the same Message-ID: a second mail is better than none. See app/decisions/0036.
 *
 * @returns how many messages were claimed.
 */
export async function deliverMessages(context: DeliveryContext): Promise<number> {
	if (!(await isHostUp(context))) return 0;
	const sending = new Set<Held>();
	const pass: Pass = {
		context,
		settle: settlingTogether(context, context.mailer.lanes, () => sending.size === 0),
		ahead: [],
		underway: new Map(),
		sending,
		answeredAt: [],
	};
	let claimed = 0;
	for (;;) {
		let rest = LOOK_AGAIN;
		try {
			claimed += await look(pass);
		} catch (error) {
			if (pass.underway.size === 0) throw error;
			// Those on their way are not left alone: the next look renews their claims.
			context.log.error("messages_not_claimed", describeError(error));
			rest = AFTER_ERROR;
		}
		takeOff(pass);
		if (!maySend(context)) await giveBack(pass);
		if (pass.underway.size === 0) return claimed;
		if (context.signal?.aborted) {
			await Promise.race([Promise.all(pass.underway.values()), pause(STOP_PATIENCE)]);
			return claimed;
		}
		await untilNextLook(pass, performance.now() + rest);
	}
}

/** Whether mail can leave: a host that could take none is asked once a minute. */
async function isHostUp({ host, mailer, clock, log, signal }: DeliveryContext): Promise<boolean> {
	if (host.trouble() === null) return true;
	if (!host.mayBeTried(clock())) return false;
	const over = new AbortController();
	const stop = signal && once(signal, "abort", { signal: over.signal });
	const problem = await Promise.race([
		mailer.check(),
		...(stop ? [stop.then(() => null).catch(() => null)] : []),
	]);
	over.abort();
	if (problem) host.isAway(problem, clock());
	if (problem || signal?.aborted) return false;
	host.isBack();
	log.info("mail_host_back");
	return true;
}

function maySend({ host, signal }: DeliveryContext): boolean {
	return !signal?.aborted && host.trouble() === null;
}

/**
 * Renews the claims that are half over, and claims due messages: what is urgent for every lane, the rest
 * for all lanes but one, and ahead of them as many as the server took lately.
 *
 * @returns how many were claimed.
 */
async function look(pass: Pass): Promise<number> {
	const { clock, db } = pass.context;
	const now = clock();
	const until = now.add({ seconds: CLAIM_SECONDS });
	const halfOver = now.add({ seconds: CLAIM_SECONDS / 2 });
	const toRenew = [...pass.ahead, ...pass.underway.keys()].filter(
		(held) => Temporal.Instant.compare(held.until, halfOver) <= 0,
	);
	const due = maySend(pass.context) ? await listToClaim(pass, now) : [];
	if (toRenew.length + due.length === 0) return 0;
	const claimed = await db.transaction(async (tx) => {
		const claims = toRenew.map(({ message }) => message);
		if (claims.length > 0) await renewClaims(tx, claims, until);
		return due.length > 0 ? claimMessages(tx, due, now, until) : [];
	});
	for (const held of toRenew) held.until = until;
	const prepared = await prepareMessages(claimed, until, pass.context);
	pass.ahead = [...pass.ahead, ...prepared].sort((one, other) => rank(one) - rank(other));
	return claimed.length;
}

async function listToClaim(pass: Pass, now: Temporal.Instant): Promise<string[]> {
	const { db, mailer } = pass.context;
	const held = [...pass.ahead, ...pass.sending];
	const bulkHeld = held.filter(({ message }) => isBulk(message.kind)).length;
	const lately = performance.now() - LOOK_AGAIN;
	pass.answeredAt = pass.answeredAt.filter((at) => at > lately);
	const pace = Math.min(pass.answeredAt.length, MOST_AHEAD);
	const urgentRoom = mailer.lanes - (held.length - bulkHeld);
	const bulkRoom = Math.max(bulkLanes(mailer.lanes), pace) - bulkHeld;
	const most = Math.max(urgentRoom, bulkRoom);
	if (most <= 0) return [];
	const due = await listDueMessages(db.read, now, most);
	const urgent = due.filter(({ kind }) => !isBulk(kind)).slice(0, Math.max(urgentRoom, 0));
	const bulk = due.filter(({ kind }) => isBulk(kind)).slice(0, Math.max(bulkRoom, 0));
	return [...urgent, ...bulk].map(({ id }) => id);
}

/** One lane is kept for what is urgent. */
function bulkLanes(lanes: number): number {
	return Math.max(lanes - 1, 1);
}

/** Gives a message to each free lane. At most as many as there are lanes wait to be settled. */
function takeOff(pass: Pass): void {
	const { lanes } = pass.context.mailer;
	while (maySend(pass.context) && pass.sending.size < lanes && pass.underway.size < 2 * lanes) {
		const bulk = [...pass.sending].filter(({ message }) => isBulk(message.kind)).length;
		const next = pass.ahead.findIndex(
			({ message }) => !isBulk(message.kind) || bulk < bulkLanes(lanes),
		);
		const [held] = next < 0 ? [] : pass.ahead.splice(next, 1);
		if (!held) return;
		pass.sending.add(held);
		pass.underway.set(
			held,
			deliver(held, pass).finally(() => {
				pass.underway.delete(held);
				takeOff(pass);
			}),
		);
	}
}

async function deliver(held: Held, pass: Pass): Promise<void> {
	const { message } = held;
	const { clock, log } = pass.context;
	try {
		let outcome: Outcome;
		try {
			outcome = await sendMessage(held, pass.context);
		} finally {
			pass.sending.delete(held);
			pass.answeredAt.push(performance.now());
			takeOff(pass);
		}
		await pass.settle({ message, at: clock(), ...outcome });
	} catch (error) {
		// The claim runs out, and the message is due again.
		log.error("message_not_settled", { message: message.id, ...describeError(error) });
	}
}

/** Those that have no lane yet are free again, for whoever may send, as if they had not been claimed. */
async function giveBack(pass: Pass): Promise<void> {
	const { clock, log } = pass.context;
	const at = clock();
	const released = { settlement: { status: "released" }, attempt: null } as const;
	await Promise.all(
		pass.ahead.splice(0).map(({ message }) => pass.settle({ message, at, ...released })),
	).catch((error) => log.error("messages_not_given_back", describeError(error)));
}

function rank({ message }: Held): number {
	return rankOf(message.kind);
}

/** Until nothing is ahead, or it is time; landings in between fill their lanes by themselves. */
async function untilNextLook(pass: Pass, latest: number): Promise<void> {
	const { lanes } = pass.context.mailer;
	do {
		const rest = Math.max(latest - performance.now(), 0);
		await Promise.race([...pass.underway.values(), pause(rest)]);
	} while (
		maySend(pass.context) &&
		pass.ahead.length >= lanes &&
		pass.underway.size > 0 &&
		performance.now() < latest
	);
}
