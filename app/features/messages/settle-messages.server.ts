import type { Temporal } from "temporal-polyfill";
import type { ClaimedMessage } from "./outbox-store.server.ts";
import { settleMessages } from "./outbox-store.server.ts";
import { readdressClaimed } from "./readdressing-store.server.ts";
import type { DeliveryContext, Outcome } from "./send-message.server.ts";

/** A message that has come back from the mail server, or was not sent. */
type Landed = Outcome & { message: ClaimedMessage; at: Temporal.Instant };

/** Done when it is committed. @throws when it could not be */
export type Settle = (landed: Landed) => Promise<void>;

/** How long one that has landed waits for others at the most, in milliseconds. */
const GATHER = 20;

/**
 * Writes down what became of messages, `most` in one transaction: what SQLite takes to put one on the disk
 * would be most of the time. Whoever lands last is not kept waiting, and nobody for longer than a moment,
 * in which a crash would repeat the mail.
 */
export function settlingTogether(
	{ db }: Pick<DeliveryContext, "db">,
	most: number,
	isLast: () => boolean,
): Settle {
	let group: Group | null = null;
	let last: Promise<unknown> = Promise.resolve();
	const write = (landed: readonly Landed[]) => db.transaction((tx) => settle(tx, landed));
	const close = (closing: Group) => {
		group = null;
		clearTimeout(closing.timer);
		last = last.then(() => writeOrEach(closing.landed, write)).then(closing.written);
	};
	return async (one) => {
		group ??= openGroup(close);
		const { landed, failures } = group;
		landed.push(one);
		if (landed.length >= most || isLast()) close(group);
		const failed = await failures;
		if (failed.has(one)) throw failed.get(one);
	};
}

type Failures = ReadonlyMap<Landed, unknown>;

/** Those that are written together, when it is time or there are enough. */
type Group = {
	landed: Landed[];
	failures: Promise<Failures>;
	written: (failures: Failures) => void;
	timer: NodeJS.Timeout;
};

function openGroup(close: (group: Group) => void): Group {
	let written: Group["written"] = () => {};
	const failures = new Promise<Failures>((resolve) => {
		written = resolve;
	});
	const timer = setTimeout(() => close(group), GATHER);
	const group: Group = { landed: [], failures, written, timer };
	return group;
}

/** One that can't be written, because its person was erased meanwhile, does not take the others with it. */
async function writeOrEach(
	landed: readonly Landed[],
	write: (landed: readonly Landed[]) => Promise<void>,
): Promise<Failures> {
	const failures = new Map<Landed, unknown>();
	try {
		await write(landed);
	} catch {
		for (const one of landed) await write([one]).catch((error) => failures.set(one, error));
	}
	return failures;
}

async function settle(
	tx: Parameters<typeof settleMessages>[0],
	landed: readonly Landed[],
): Promise<void> {
	const elsewhere: Landed[] = [];
	const settled: Parameters<typeof settleMessages>[1][number][] = [];
	for (const one of landed) {
		const { message: claim, at, settlement, attempt } = one;
		if (settlement.status === "readdressed") elsewhere.push(one);
		else settled.push({ claim, at, settlement, attempt });
	}
	await settleMessages(tx, settled);
	for (const { message, at } of elsewhere) await readdressClaimed(tx, message, at);
}
