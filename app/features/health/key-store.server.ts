import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";

const KEY = "key_fingerprint";

/** Of the key that the data is sealed with; null while nobody has left one. */
export async function findFingerprint(read: Reader): Promise<string | null> {
	const setting = await read.setting.findUnique({ where: { key: KEY } });
	return setting?.value ?? null;
}

/** Leaves one that is there as it is. */
export async function insertFingerprint(tx: Transaction, fingerprint: string): Promise<void> {
	await tx.$executeRaw`
		INSERT INTO "Setting" ("key", "value") VALUES (${KEY}, ${fingerprint})
		ON CONFLICT ("key") DO NOTHING`;
}

/**
 * What has been sealed longest, of the first kind of which there is any. People stay longest; what
 * comes and goes is asked only where there are none, because a start with a wrong secret may have left
 * some.
 */
export async function listOldestSealed(read: Reader): Promise<Uint8Array[]> {
	const person = await read.applicant.findFirst({
		where: {
			OR: [
				{ emailSealed: { not: null } },
				{ phoneSealed: { not: null } },
				{ fiscalCodeSealed: { not: null } },
			],
		},
		orderBy: { createdAt: "asc" },
		select: { emailSealed: true, phoneSealed: true, fiscalCodeSealed: true },
	});
	const ofPerson = person && [person.emailSealed, person.phoneSealed, person.fiscalCodeSealed];
	if (ofPerson) return ofPerson.filter((bytes) => bytes !== null);
	const [report, comment, message, draft] = await Promise.all([
		read.accessibilityReport.findFirst({
			orderBy: { createdAt: "asc" },
			select: { problemSealed: true },
		}),
		read.feedback.findFirst({
			where: { commentSealed: { not: null } },
			orderBy: { createdAt: "asc" },
			select: { commentSealed: true },
		}),
		read.message.findFirst({ orderBy: { createdAt: "asc" }, select: { recipientSealed: true } }),
		read.draft.findFirst({ orderBy: { updatedAt: "asc" }, select: { payloadSealed: true } }),
	]);
	const oldest =
		report?.problemSealed ??
		comment?.commentSealed ??
		message?.recipientSealed ??
		draft?.payloadSealed;
	return oldest ? [oldest] : [];
}
