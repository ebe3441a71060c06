import { expect } from "vitest";
import type { World } from "./world.ts";

/** On PostgreSQL: until one waits for a lock that another has. */
export async function untilSomebodyWaits({ db }: World): Promise<void> {
	await expect
		.poll(async () => {
			const waiting = await db.read.$queryRaw<unknown[]>`SELECT 1 FROM pg_stat_activity
				WHERE datname = current_database() AND wait_event_type = 'Lock'`;
			return waiting.length;
		})
		.toBe(1);
}
