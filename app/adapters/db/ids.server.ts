import { randomBytes } from "node:crypto";

let last = { at: 0, count: 0 };

/**
 * A new UUID of version 7 (RFC 9562): 48 bits of time, 12 that count within the millisecond, then
 * random. Rows that one process makes one after the other stand in that order.
 */
export function newId(): string {
	const at = Date.now();
	last = { at, count: at === last.at ? last.count + 1 : 0 };
	const bytes = randomBytes(16);
	bytes.writeUIntBE(at, 0, 6);
	bytes.writeUInt16BE(0x7000 | (last.count & 0x0fff), 6);
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
