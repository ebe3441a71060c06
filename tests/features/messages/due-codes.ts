import type { Database } from "#app/adapters/db/database.server.ts";
import { addMessages } from "#app/features/messages/outbox-store.server.ts";
import { startSmtp } from "#tests/support/smtp.ts";
import { monday, vault } from "#tests/support/world.ts";

export type DueMessage = Parameters<typeof addMessages>[3][number];

/** Of a message to somebody of whom nothing is known. */
export const toNobodyKnown = {
	locale: "it",
	applicantId: null,
	about: { kind: "none" },
	companionId: null,
	notAfter: monday.add({ hours: 1 }),
} as const;

/** A code to sign in, to `name@example.it`. */
export function code(name: string): DueMessage {
	return {
		...toNobodyKnown,
		dedupeKey: `sign_in_code:${name}`,
		facts: { kind: "sign_in_code", code: "123456" },
		recipient: `${name}@example.it`,
	};
}

/** As many as there are lanes: `code0@`, `code1@` … */
export function codes(many: number): DueMessage[] {
	return Array.from({ length: many }, (_, nth) => code(`code${nth}`));
}

/** Due on the world's Monday. */
export async function addDue(db: Database, ...messages: DueMessage[]): Promise<void> {
	await db.transaction((tx) => addMessages(tx, vault, monday, messages));
}

/** A mail server that answers nobody whose address begins so, until it is told to. */
export async function startHolding(beginning: string) {
	let letGo = () => {};
	const held = new Promise<void>((resolve) => {
		letGo = resolve;
	});
	let waiting = 0;
	const smtp = await startSmtp(async (recipient, step) => {
		if (step !== "data" || !recipient.startsWith(beginning)) return null;
		waiting += 1;
		await held;
		return null;
	});
	return { smtp, letGo, waiting: () => waiting };
}
