import type { SystemContext } from "#app/features/context.ts";
import { findFingerprint, insertFingerprint, listOldestSealed } from "./key-store.server.ts";

export type ClaimDataOutcome = { ok: true } | { ok: false; refusal: "another_key" };

/**
 * Whether the data was sealed with the key of this process, before anything is written with it. The
 * first to ask leaves the fingerprint of its key with the data: at once when nothing is sealed yet,
 * otherwise only when it can unseal what has been there longest. Of several that ask at once with
 * different keys the first has it.
 */
export async function claimData({
	db,
	vault,
}: Pick<SystemContext, "db" | "vault">): Promise<ClaimDataOutcome> {
	const another = { ok: false, refusal: "another_key" } as const;
	const known = await findFingerprint(db.read);
	if (known !== null) return known === vault.fingerprint ? { ok: true } : another;
	const sealed = await listOldestSealed(db.read);
	if (sealed.some((bytes) => !canUnseal(vault, bytes))) return another;
	await db.transaction((tx) => insertFingerprint(tx, vault.fingerprint));
	return (await findFingerprint(db.read)) === vault.fingerprint ? { ok: true } : another;
}

function canUnseal(vault: SystemContext["vault"], bytes: Uint8Array): boolean {
	try {
		vault.unseal(bytes);
		return true;
	} catch {
		return false;
	}
}
