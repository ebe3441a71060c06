import { readPhone } from "#app/adapters/phone/read-phone.ts";
import type { SystemContext } from "#app/features/context.ts";
import { sealedPhone } from "./applicant-store.server.ts";
import {
	findRenewedUpTo,
	listPhonesAfter,
	renewPhone,
	saveRenewedUpTo,
} from "./renewal-store.server.ts";

const TOGETHER = 500;

/**
 * Writes the telephone numbers that were kept before there was one form of them in that form, with the
 * digests by which they are found: once, some at a time. One that can't be read stays as it is. It goes
 * on where it was cut off, and several processes may do it at once.
 */
export async function renewPhones({
	db,
	vault,
}: Pick<SystemContext, "db" | "vault">): Promise<void> {
	for (let upTo = await findRenewedUpTo(db.read, "phones"); upTo !== null; ) {
		const rows = await listPhonesAfter(db.read, upTo, TOGETHER);
		const next = rows.at(-1)?.id ?? null;
		await db.transaction(async (tx) => {
			for (const { id, phoneSealed, phoneHash } of rows) {
				const reading = readPhone(unsealed(vault, phoneSealed));
				if (!reading.ok) continue;
				const phone = sealedPhone(vault, reading.phone);
				if (phone.phoneHash !== phoneHash) await renewPhone(tx, { id, phoneHash }, phone);
			}
			await saveRenewedUpTo(tx, "phones", next);
		});
		upTo = next;
	}
}

/** What was sealed with another key is left alone. */
function unsealed(vault: SystemContext["vault"], sealed: Uint8Array): string {
	try {
		return vault.unseal(sealed);
	} catch {
		return "";
	}
}
