import { Temporal } from "temporal-polyfill";
import { expect, test } from "vitest";
import { watchJobs } from "#app/adapters/job-watch.server.ts";
import { watchMailHost } from "#app/adapters/mail/mail-host.server.ts";
import { daySheetView } from "#app/features/attendance/day-sheet.view.server.ts";
import { openAvailabilityView } from "#app/features/booking/open-availability.view.server.ts";
import { staffBookingView } from "#app/features/booking/staff-booking.view.server.ts";
import type { StaffContext, SystemContext } from "#app/features/context.ts";
import { opinionsView } from "#app/features/feedback/opinions.view.server.ts";
import { examineDaily } from "#app/features/health/examine-daily.server.ts";
import { readinessView } from "#app/features/health/readiness.view.server.ts";
import { undeliveredView } from "#app/features/messages/undelivered.view.server.ts";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { peopleView } from "#app/features/people/people.view.server.ts";
import { staffAccountsView } from "#app/features/people/staff-members.view.server.ts";
import { forgetExpired } from "#app/features/privacy/forget-expired.server.ts";
import { deriveReminders } from "#app/features/reminders/derive-reminders.server.ts";
import { listToSettle } from "#app/features/repairs/list-to-settle.server.ts";
import { tendRepairs } from "#app/features/repairs/tend-repairs.server.ts";
import { availabilityView } from "#app/features/slots/availability.view.server.ts";
import { closurePreviewView } from "#app/features/slots/closure-preview.view.server.ts";
import { closurePageView, closuresView } from "#app/features/slots/closures.view.server.ts";
import { freeSlotsView } from "#app/features/slots/free-slots.view.server.ts";
import { publishDueSlots } from "#app/features/slots/publish-horizon.server.ts";
import { withdrawSlots } from "#app/features/slots/slot-store.server.ts";
import { weekAgendaView } from "#app/features/slots/week-agenda.view.server.ts";
import { deskWaitlistView } from "#app/features/waitlist/desk-waitlist.view.server.ts";
import { tendWaitlist } from "#app/features/waitlist/tend-waitlist.server.ts";
import { fillWithThousands, type ThousandOfEverything } from "#tests/support/crowd.ts";
import { atOffice, makeWorld } from "#tests/support/world.ts";

type Scene = ThousandOfEverything & {
	staff: StaffContext;
	scoped: StaffContext;
	system: SystemContext;
};

const officeId = "collegno-office";

/** What the pages read, as far as its rows grow with the data. */
const pages: Record<string, (scene: Scene) => Promise<unknown>> = {
	day: ({ staff, day }) => daySheetView({ day, officeId: null }, staff),
	"day of one municipality": ({ scoped, day }) => daySheetView({ day, officeId }, scoped),
	agenda: ({ staff, day }) => weekAgendaView({ officeId, from: day }, staff),
	availability: ({ staff }) => availabilityView("collegno-desk", staff),
	closures: ({ scoped }) => closuresView(scoped),
	closure: ({ staff, closureId }) => closurePageView(closureId, staff),
	"closure before": ({ staff }) =>
		closurePreviewView(
			{
				key: "key",
				place: { officeId },
				fromOn: Temporal.PlainDate.from("2026-12-01"),
				toOn: Temporal.PlainDate.from("2026-12-31"),
				startTime: null,
				endTime: null,
				repeats: "never",
				repeatsUntilOn: null,
				reason: "Lavori",
			},
			staff,
		),
	"to settle": ({ scoped }) => listToSettle(scoped),
	appointment: ({ staff, bookingId }) => staffBookingView(bookingId, staff),
	people: ({ staff }) => peopleView("rossi", staff),
	"free slots": ({ staff }) =>
		freeSlotsView({ serviceId: "primo-colloquio", officeId: null, from: null }, staff),
	wishes: ({ scoped }) => deskWaitlistView(scoped),
	"mails to call about": ({ scoped }) => undeliveredView("to_call", scoped),
	"mails closed": ({ scoped }) => undeliveredView("closed", scoped),
	opinions: ({ staff }) => opinionsView(staff),
	operators: ({ staff }) => staffAccountsView(coordinator(staff)),
	readiness: ({ system }) =>
		readinessView(system, { jobWatch: watchJobs(), mailHost: watchMailHost() }),
	"open availability": ({ system }) =>
		openAvailabilityView({ municipalityId: null, after: null }, system),
	municipalities: ({ system }) => municipalityListView(system.db.directory),
};

const coordinator = (staff: StaffContext): StaffContext => ({
	...staff,
	staffMember: { ...staff.staffMember, role: "coordinator", municipalityIds: null },
});

/** What happens without anybody clicking, and what one click does to all of them. */
const jobs: Record<string, (scene: Scene) => Promise<unknown>> = {
	reminders: ({ system }) => deriveReminders({ ...system, now: atOffice("2026-12-02T12:00") }),
	"tend repairs": ({ system }) => tendRepairs(system),
	"tend the waiting list": ({ system }) => tendWaitlist(system),
	publish: ({ system }) => publishDueSlots(system),
	examine: ({ system }) => examineDaily(system),
	"close for a year": ({ system: { db, now } }) =>
		db.transaction(async (tx) => {
			await tx.repair.deleteMany();
			await tx.slot.updateMany({ data: { withdrawnAt: null } });
			const interval = { start: now, end: now.add({ hours: 24 * 365 }) };
			await withdrawSlots(tx, { deskIds: ["collegno-desk"], interval }, now);
		}),
	forget: ({ system }) => forgetExpired({ ...system, now: atOffice("2030-01-01T00:00") }),
};

test("with more than a thousand of everything every list is read and every job runs", {
	timeout: 120_000,
}, async () => {
	const world = await makeWorld();
	const staff = await world.staff();
	const scene: Scene = {
		...(await fillWithThousands(world)),
		staff: { ...staff, staffMember: { ...staff.staffMember, role: "coordinator" } },
		scoped: await world.staff(["collegno"]),
		system: world.system(),
	};
	const failed: string[] = [];
	for (const [name, run] of Object.entries({ ...pages, ...jobs })) {
		await run(scene).catch((error: Error) => {
			failed.push(`${name}: ${error.message.trim().split("\n").at(-1)}`);
		});
	}
	expect(failed).toEqual([]);
});
