import { randomBytes } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/**
 * Argon2id with the parameters that OWASP recommends: 19 MiB of memory, two passes, one lane. A
 * hash names its own parameters, so they can grow without anybody changing their password.
 */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Of a generated password: 120 random bits. */
const GENERATED_BYTES = 15;

export function hashPassword(password: string): Promise<string> {
	return hash(password.normalize("NFKC"), PARAMETERS);
}

/**
 * Whether this password made this hash. With no hash, because nobody has that name, it takes as long
 * and answers no: how long it took tells nothing.
 */
export async function verifyPassword(
	passwordHash: string | null,
	password: string,
): Promise<boolean> {
	nobodysHash ??= hashPassword(generatePassword());
	const matches = await verify(passwordHash ?? (await nobodysHash), password.normalize("NFKC"));
	return matches && passwordHash !== null;
}

export function generatePassword(): string {
	return randomBytes(GENERATED_BYTES).toString("base64url");
}

let nobodysHash: Promise<string> | undefined;
