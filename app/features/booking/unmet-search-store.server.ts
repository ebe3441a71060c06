import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";

/** Counters, a day, a service and a municipality each; nothing about who asked. */
const PREFIX = "unmet_search:";

const ANY = "*";

export type UnmetSearches = {
	on: string;
	/** null: any. */
	serviceId: string | null;
	/** null: all of them. */
	municipalityId: string | null;
	count: number;
};

export async function countUnmetSearch(
	tx: Transaction,
	search: { on: Temporal.PlainDate; serviceId: string | null; municipalityId: string | null },
): Promise<void> {
	const { on, serviceId, municipalityId } = search;
	const key = `${PREFIX}${on}:${serviceId ?? ANY}:${municipalityId ?? ANY}`;
	await tx.$executeRaw`
		INSERT INTO "Setting" ("key", "value") VALUES (${key}, '1')
		ON CONFLICT ("key") DO UPDATE
		SET "value" = CAST(CAST("Setting"."value" AS INTEGER) + 1 AS TEXT)`;
}

/** Forgets the counters of the days before. */
export async function deleteUnmetSearches(tx: Transaction, before: string): Promise<void> {
	const rows = await tx.setting.findMany({ where: { key: { startsWith: PREFIX } } });
	const old = rows.map(({ key }) => key).filter((key) => key.slice(PREFIX.length) < before);
	if (old.length > 0) await tx.setting.deleteMany({ where: { key: { in: old } } });
}

export async function listUnmetSearches(read: Reader, since: string): Promise<UnmetSearches[]> {
	const rows = await read.setting.findMany({ where: { key: { startsWith: PREFIX } } });
	return rows.flatMap(({ key, value }) => {
		const [on = "", service = ANY, municipality = ANY] = key.slice(PREFIX.length).split(":");
		if (on < since) return [];
		return {
			on,
			serviceId: service === ANY ? null : service,
			municipalityId: municipality === ANY ? null : municipality,
			count: Number(value),
		};
	});
}
