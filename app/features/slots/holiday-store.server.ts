import { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import type { Transaction } from "#app/adapters/db/transaction.server.ts";
import type { HolidayOverride } from "#app/domain/time/office-holidays.ts";

export type HolidayOverrideFacts = HolidayOverride & { id: string; reason: string };

/** What was decided for days from this one on, for a municipality or everywhere. */
export async function listHolidayOverrides(
	read: Reader,
	municipalityId: string,
	from: Temporal.PlainDate,
): Promise<HolidayOverrideFacts[]> {
	const rows = await read.holidayOverride.findMany({
		where: { on: { gte: from.toString() }, OR: [{ municipalityId }, { municipalityId: null }] },
		orderBy: { on: "asc" },
	});
	return rows.map((row) => ({ ...row, on: Temporal.PlainDate.from(row.on) }));
}

/** A later word on the same day at the same place takes the place of the earlier one. */
export async function writeHolidayOverride(
	tx: Transaction,
	{ on, municipalityId, isHoliday, reason }: HolidayOverride & { reason: string },
): Promise<string> {
	await deleteHolidayOverride(tx, { on, municipalityId });
	const id = newId();
	await tx.holidayOverride.create({
		data: { id, on: on.toString(), municipalityId, isHoliday, reason },
	});
	return id;
}

export async function deleteHolidayOverride(
	tx: Transaction,
	{ on, municipalityId }: Pick<HolidayOverride, "on" | "municipalityId">,
): Promise<boolean> {
	const { count } = await tx.holidayOverride.deleteMany({
		where: { on: on.toString(), municipalityId },
	});
	return count === 1;
}
