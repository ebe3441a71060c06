import type { Temporal } from "temporal-polyfill";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { planSlots } from "#app/domain/slots/plan-slots.ts";
import type { Interval } from "#app/domain/time/interval.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import { listClosures } from "./closure-store.server.ts";
import { findDesks } from "./desk-store.server.ts";
import { listHolidayOverrides } from "./holiday-store.server.ts";
import { listRules } from "./rule-store.server.ts";
import { listStandingSlots } from "./slot-store.server.ts";

/** Further ahead nobody waits for an answer. */
const DAYS_AHEAD = 60;

/**
 * When somebody is at an office from now on: the openings of its desks, without holidays and closures,
 * and the times that were opened beside them. They may overlap. An office's hours as they are written
 * on its door are words, and say less.
 */
export async function findOpenHours(
	read: Reader,
	officeId: string,
	now: Temporal.Instant,
): Promise<Interval[]> {
	const hours: Interval[] = [];
	for (const desk of await findDesks(read, { officeId }, null)) {
		const from = dateAt(now, desk.zone);
		const [rules, closures, overrides, standing] = await Promise.all([
			listRules(read, desk.deskId, from),
			listClosures(read, desk, now),
			listHolidayOverrides(read, desk.municipalityId, from),
			listStandingSlots(read, desk.deskId, now),
		]);
		const { patronDays } = desk;
		const until = from.add({ days: DAYS_AHEAD });
		hours.push(
			...planSlots({ rules, closures, desk, patronDays, overrides, from, until }),
			...standing.filter(({ isWithdrawn }) => !isWithdrawn),
		);
	}
	return hours.map(({ start, end }) => ({ start, end }));
}
