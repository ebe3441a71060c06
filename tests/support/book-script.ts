import { once } from "node:events";
import { Temporal } from "temporal-polyfill";
import { openVault } from "#app/adapters/crypto/vault.server.ts";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";

/** Many people booking at once in a process of their own; see book-process.ts. */
const { databaseUrl, slotIds, people, now, name } = JSON.parse(process.argv[2] ?? "{}");
const db = await openDatabase(databaseUrl);
await db.read.slot.count();
const context = {
	now: Temporal.Instant.from(now),
	db,
	vault: openVault(new Uint8Array(32).fill(7)),
	locale: "it" as const,
	applicantId: null,
};
/** Each person at home. */
const addressOf = (person: number) => `${name} ${person}`;

process.stdout.write("ready\n");
await once(process.stdin, "data");
const answers = await Promise.all(
	Array.from({ length: people }, async (_, person) => {
		try {
			const booked = await bookSlot(
				{
					slotId: slotIds[person % slotIds.length],
					applicant: {
						givenName: "Maria",
						familyName: "Rossi",
						fiscalCode: null,
						email: `maria.${name}.${person}@example.it`,
						phone: null,
						locale: "it",
						residenceMunicipalityId: null,
					},
					idempotencyKey: `${name} ${person}`,
					note: null,
				},
				{ ...context, clientAddress: addressOf(person) },
			);
			return booked.ok ? "booked" : booked.refusal;
		} catch (error) {
			return `error: ${error}`;
		}
	}),
);
process.stdout.write(`${JSON.stringify(answers)}\n`);
await db.close();
process.stdin.destroy();
