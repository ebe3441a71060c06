import type { Database } from "#app/adapters/db/database.server.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import { monday, vault } from "./world.ts";

/** A code to sign in that should have left on the world's Monday. */
export async function addDueMessage(db: Database): Promise<void> {
	await db.transaction((tx) =>
		addMessage(tx, vault, monday, {
			dedupeKey: "k",
			facts: { kind: "sign_in_code", code: "123456" },
			recipient: "maria@example.it",
			locale: "it",
			applicantId: null,
			about: { kind: "none" },
			companionId: null,
			notAfter: monday.add({ hours: 1 }),
		}),
	);
}
