import type { Temporal } from "temporal-polyfill";
import type { App } from "#app/adapters/app.server.ts";
import { hashPassword } from "#app/adapters/crypto/passwords.server.ts";
import { demoPassword, demoStaff } from "#app/features/people/demo-staff.ts";
import { insertStaffMember } from "#app/features/people/staff-store.server.ts";

/** The sign-ins that the demo's sign-in page shows. */
export async function seedDemoStaff({ db }: App, now: Temporal.Instant): Promise<void> {
	const passwordHash = await hashPassword(demoPassword);
	for (const member of demoStaff) {
		await db.transaction((tx) =>
			insertStaffMember(tx, now, { ...member, passwordHash, isDemo: true }),
		);
	}
}
