import {
	createCipheriv,
	createDecipheriv,
	createHmac,
	hkdfSync,
	randomBytes,
	timingSafeEqual,
} from "node:crypto";

/** Seals what must not be readable in the database, and signs what leaves it. */
export type Vault = {
	/** Encrypts with AES-256-GCM. Two seals of the same text differ. */
	seal(text: string): Uint8Array<ArrayBuffer>;
	/** @throws when the bytes were sealed with another key or changed since. */
	unseal(sealed: Uint8Array): string;
	/** The same of what may not be there. */
	unsealIfAny(sealed: Uint8Array | null): string | null;
	/** A keyed digest for exact look-up: equal for equal texts of one purpose, irreversible without the key. */
	digest(purpose: DigestPurpose, text: string): string;
	/** A link-safe token that carries `id` (a UUID) and proves that we made it for `purpose`. */
	sign(purpose: TokenPurpose, id: string): string;
	/** The id in a token of ours, or null when it was not made by `sign` for this purpose. */
	verify(purpose: TokenPurpose, token: string): string | null;
	/** Tells this key from another without revealing it. */
	readonly fingerprint: string;
};

export type DigestPurpose =
	| "fiscal-code"
	| "contact"
	| "session"
	| "sign-in-code"
	| "draft"
	| "form-key"
	| "attempt";
export type TokenPurpose =
	| "manage-link"
	| "waitlist-entry"
	| "enrolment-link"
	| "draft"
	| "booking-confirmation"
	| "enrolment-confirmation";

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SIGNATURE_BYTES = 16;
const ID_BYTES = 16;

/** @param secret at least 32 random bytes; losing it makes sealed data unreadable for ever. */
export function openVault(secret: Uint8Array): Vault {
	const key = (label: string) =>
		Buffer.from(hkdfSync("sha256", secret, "", `pratico:${label}`, 32));
	const sealing = key("seal");
	const digesting = key("digest");
	const signing = key("sign");

	const hmac = (with_: Buffer, purpose: string, data: string | Buffer) =>
		createHmac("sha256", with_).update(purpose).update("\0").update(data).digest();
	const signature = (purpose: string, bytes: Buffer) =>
		hmac(signing, purpose, bytes).subarray(0, SIGNATURE_BYTES);

	const vault: Vault = {
		seal(text) {
			const nonce = randomBytes(NONCE_BYTES);
			const cipher = createCipheriv("aes-256-gcm", sealing, nonce);
			const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
			return new Uint8Array(Buffer.concat([nonce, cipher.getAuthTag(), body]));
		},
		unseal(sealed) {
			const bytes = Buffer.from(sealed);
			const decipher = createDecipheriv("aes-256-gcm", sealing, bytes.subarray(0, NONCE_BYTES));
			decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
			const body = bytes.subarray(NONCE_BYTES + TAG_BYTES);
			return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
		},
		unsealIfAny: (sealed) => (sealed === null ? null : vault.unseal(sealed)),
		digest: (purpose, text) => hmac(digesting, purpose, text).toString("base64url"),
		sign(purpose, id) {
			const bytes = Buffer.from(id.replaceAll("-", ""), "hex");
			if (bytes.length !== ID_BYTES) throw new Error("Only ids of ours are signed");
			return Buffer.concat([bytes, signature(purpose, bytes)]).toString("base64url");
		},
		verify(purpose, token) {
			const bytes = Buffer.from(token, "base64url");
			if (bytes.length !== ID_BYTES + SIGNATURE_BYTES || bytes.toString("base64url") !== token)
				return null;
			const id = bytes.subarray(0, ID_BYTES);
			if (!timingSafeEqual(bytes.subarray(ID_BYTES), signature(purpose, id))) return null;
			return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
		},
		fingerprint: hmac(digesting, "fingerprint", "").toString("base64url").slice(0, 16),
	};
	return vault;
}
