import type { Temporal } from "temporal-polyfill";
import type { Database } from "#app/adapters/db/database.server.ts";
import { edition2026 } from "#prisma/seed/published-facts.ts";

/** The edition of 2026, open in Collegno for some days before and after this one. */
export async function openEdition(db: Database, today: Temporal.PlainDate): Promise<void> {
	const { rules, ...edition } = edition2026;
	await db.transaction((tx) =>
		tx.edition.create({
			data: {
				...edition,
				opensOn: today.subtract({ days: 10 }).toString(),
				closesOn: today.add({ days: 10 }).toString(),
				rules: { create: rules.map((rule, position) => ({ ...rule, position })) },
				municipalities: { create: [{ municipalityId: "collegno" }] },
			},
		}),
	);
}
