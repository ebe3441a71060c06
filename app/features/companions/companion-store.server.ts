import type { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { Companion } from "#app/domain/people/companion.ts";
import { addMessage, type OutgoingMessage } from "#app/features/messages/outbox-store.server.ts";

/**
 * Writes down who helped with a booking or an enrolment, and puts the copy for them in the outbox
 * when the person wants them to have one. An enrolment sent again keeps the last companion.
 *
 * @param copy the person's confirmation, in the language the companion reads
 */
export async function recordCompanion(
	tx: Transaction,
	vault: Vault,
	now: Temporal.Instant,
	companion: Companion,
	what: { bookingId: string } | { enrolmentId: string },
	copy: Omit<OutgoingMessage, "recipient" | "companionId">,
): Promise<void> {
	const { name, role, email } = companion;
	const data = { name, role, emailSealed: email === null ? null : vault.seal(email) };
	const { id } = await tx.companion.upsert({
		where: what,
		create: { id: newId(), ...what, ...data },
		update: data,
		select: { id: true },
	});
	if (email === null) return;
	await addMessage(tx, vault, now, {
		...copy,
		dedupeKey: `copy:${copy.dedupeKey}`,
		recipient: email,
		companionId: id,
	});
}
