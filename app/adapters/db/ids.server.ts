import { randomBytes } from "node:crypto";

/**
 * A new UUID of version 7 (RFC 9562): 48 bits of time, then random. Rows made one after the other
 * stand beside each other in the index.
 */
export function newId(): string {
	const bytes = randomBytes(16);
	bytes.writeUIntBE(Date.now(), 0, 6);
	bytes[6] = 0x70 | ((bytes[6] ?? 0) & 0x0f);
	bytes[8] = 0x80 | ((bytes[8] ?? 0) & 0x3f);
	const hex = bytes.toString("hex");
	return [
		hex.slice(0, 8),
		hex.slice(8, 12),
		hex.slice(12, 16),
		hex.slice(16, 20),
		hex.slice(20),
	].join("-");
}

/** Bytes nobody can guess, for references and codes people read out. */
export function unguessableBytes(count: number): Uint8Array {
	return randomBytes(count);
}
