import { expect, test } from "vitest";
import { hashPassword } from "#app/adapters/crypto/passwords.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { demoPassword } from "#app/features/people/demo-staff.ts";
import { listPublishedSignIns } from "#app/features/people/list-published-sign-ins.server.ts";
import { insertStaffMember } from "#app/features/people/staff-store.server.ts";
import { makeWorld, monday } from "#tests/support/world.ts";

test("whoever comes in with the demo's password is named, unless disabled, without a role or with another password", async () => {
	const { db } = await makeWorld();
	const published = await hashPassword(demoPassword);
	const add = (email: string, passwordHash = published, municipalityIds: string[] | null = null) =>
		db.transaction((tx) =>
			insertStaffMember(tx, monday, {
				...{ email, name: "Olga", role: "operator", municipalityIds, passwordHash },
			}),
		);
	await add("sportello@demo.example");
	await add("scelta@example.it");
	await add("propria@example.it", await hashPassword("another password"));
	await add("nessuno@example.it", published, []);
	const disabled = await add("via@example.it");
	await db.transaction((tx) =>
		tx.staffMember.update({ where: { id: disabled }, data: { disabledAt: toDate(monday) } }),
	);
	expect(await listPublishedSignIns({ db })).toEqual([
		"scelta@example.it",
		"sportello@demo.example",
	]);
});
