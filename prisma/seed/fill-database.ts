import type { Temporal } from "temporal-polyfill";
import type { App } from "#app/adapters/app.server.ts";
import { isEmpty } from "#app/features/editions/edition-store.server.ts";
import { seedBookings } from "./bookings.ts";
import { demoOffices } from "./demo.ts";
import { seedClosure, seedEnrolments, seedWishes } from "./people.ts";
import { edition2026, municipalities } from "./published-facts.ts";
import { services } from "./services.ts";
import { seedSlots } from "./slots.ts";
import { seedDemoStaff } from "./staff.ts";

/**
 * Fills an empty database with the published facts, as real data. A demo also gets offices, openings,
 * staff and people, as demo data that says it is. A database with anything in it is left alone.
 */
export async function fillDatabase(app: App, now: Temporal.Instant): Promise<void> {
	if (!(await isEmpty(app))) {
		process.stderr.write("The database is not empty: nothing was added.\n");
		return;
	}
	const today = now.toZonedDateTimeISO("Europe/Rome").toPlainDate();
	await seedProgramme(app);
	if (app.settings.mode !== "demo") return;
	await seedDemoProgramme(app, today);
	await seedDemoStaff(app, now);
	await seedSlots(app, now, today);
	await seedBookings(app, now, today);
	await seedEnrolments(app, now);
	await seedWishes(app, now);
	await seedClosure(app, now);
}

async function seedProgramme({ db }: App): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.municipality.createMany({ data: municipalities });
		const { rules, ...edition } = edition2026;
		await tx.edition.create({
			data: {
				...edition,
				rules: { create: rules.map((rule, position) => ({ ...rule, position })) },
				municipalities: {
					create: municipalities.map(({ id }) => ({ municipalityId: id })),
				},
			},
		});
		for (const { texts, ...service } of services) {
			await tx.service.create({
				data: {
					...service,
					texts: {
						create: Object.entries(texts).map(([locale, text]) => ({ locale, ...text })),
					},
				},
			});
		}
	});
}

async function seedDemoProgramme({ db }: App, today: Temporal.PlainDate): Promise<void> {
	await db.transaction(async (tx) => {
		await tx.edition.update({
			where: { id: edition2026.id },
			data: {
				// Not published: invented around today, so that the demo can be enrolled in.
				opensOn: today.subtract({ days: 30 }).toString(),
				closesOn: today.add({ days: 120 }).toString(),
				decisionOn: today.add({ days: 150 }).toString(),
				isDemo: true,
			},
		});
		for (const { desks, ...office } of demoOffices) {
			await tx.office.create({ data: { ...office, zone: "Europe/Rome", isDemo: true } });
			await tx.desk.createMany({
				data: desks.map(({ id, name }) => ({ id, name, officeId: office.id })),
			});
		}
	});
}
