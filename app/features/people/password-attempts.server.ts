import type { Temporal } from "temporal-polyfill";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import {
	forgetAttempts,
	forgiveAttempt,
	noteAttempt,
} from "#app/features/attempts/attempt-store.server.ts";
import type { SystemContext } from "#app/features/context.ts";

/**
 * Notes that a password of the desk is about to be tried. An attempt is noted before the password is
 * looked at, so that attempts made together count each other; a success takes its notes back.
 *
 * @returns until when there have been too many; otherwise `succeed` takes the notes back
 */
export async function notePasswordAttempt(
	{ email: typed, clientAddress: address }: { email: string; clientAddress: string },
	context: SystemContext,
): Promise<
	{ ok: true; succeed: (tx: Transaction) => Promise<void> } | { ok: false; until: Temporal.Instant }
> {
	const email = typed.toLowerCase();
	const until = await noteAttempt(context, "staff_sign_in", { email, address });
	if (until) return { ok: false, until };
	return {
		ok: true,
		async succeed(tx) {
			await forgiveAttempt(tx, context, "staff_sign_in", { address });
			await forgetAttempts(tx, context.vault, "staff_sign_in", { email });
		},
	};
}
