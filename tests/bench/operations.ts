import type { Temporal } from "temporal-polyfill";
import type { Database } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { atDesk } from "#app/features/access.ts";
import { daySheetView } from "#app/features/attendance/day-sheet.view.server.ts";
import { fromNoPage } from "#app/features/audit/seen-store.server.ts";
import { alternativesView } from "#app/features/booking/alternatives.view.server.ts";
import { appointmentView } from "#app/features/booking/appointment.view.server.ts";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { bookablePlacesView } from "#app/features/booking/bookable-places.view.server.ts";
import { moveBooking } from "#app/features/booking/move-booking.server.ts";
import { openSlotsView } from "#app/features/booking/open-slots.view.server.ts";
import { slotSearchView } from "#app/features/booking/slot-search.view.server.ts";
import { staffBookingView } from "#app/features/booking/staff-booking.view.server.ts";
import type { StaffContext, VisitorContext } from "#app/features/context.ts";
import { listDueMessages } from "#app/features/messages/outbox-store.server.ts";
import { undeliveredView } from "#app/features/messages/undelivered.view.server.ts";
import { myAppointmentsView } from "#app/features/people/my-appointments.view.server.ts";
import { peopleView } from "#app/features/people/people.view.server.ts";
import { personView } from "#app/features/people/person.view.server.ts";
import { forgetExpired } from "#app/features/privacy/forget-expired.server.ts";
import { deriveReminders } from "#app/features/reminders/derive-reminders.server.ts";
import {
	countRemindersToCall,
	remindersToCallView,
} from "#app/features/reminders/reminders-to-call.view.server.ts";
import { listToSettle } from "#app/features/repairs/list-to-settle.server.ts";
import { tendRepairs } from "#app/features/repairs/tend-repairs.server.ts";
import { closeDeskSchema } from "#app/features/slots/close-desk.schema.ts";
import { closurePreviewView } from "#app/features/slots/closure-preview.view.server.ts";
import { closuresView } from "#app/features/slots/closures.view.server.ts";
import { findDesks } from "#app/features/slots/desk-store.server.ts";
import { freeSlotsView } from "#app/features/slots/free-slots.view.server.ts";
import { planDesk } from "#app/features/slots/plan-desk.server.ts";
import { weekAgendaView } from "#app/features/slots/week-agenda.view.server.ts";
import { deskWaitlistView } from "#app/features/waitlist/desk-waitlist.view.server.ts";
import { joinWaitlist } from "#app/features/waitlist/join-waitlist.server.ts";
import { tendWaitlist } from "#app/features/waitlist/tend-waitlist.server.ts";
import { known, vault, zone } from "#tests/support/world.ts";

export type Scene = { db: Database; now: Temporal.Instant; staffMemberId: string };

const serviceId = "primo-colloquio";

/** What people wait for, by name. `turn` differs each time. */
export const operations: Record<string, (scene: Scene, turn: number) => Promise<unknown>> = {
	"open slots of a place": (scene, turn) =>
		openSlotsView({ serviceId, officeId: `o${turn % 4}`, zone, from: null }, visitor(scene)),

	"first free across places": (scene) => bookablePlacesView(serviceId, visitor(scene)),

	"nearest alternatives": (scene, turn) => alternativesView(`s${turn + 20}`, visitor(scene)),

	async booking(scene, turn) {
		const booked = await bookSlot(
			{
				slotId: `s${turn + 40}`,
				applicant: {
					givenName: "Maria",
					familyName: "Rossi",
					fiscalCode: null,
					email: `maria.${newId()}@example.it`,
					phone: null,
					locale: "it",
					residenceMunicipalityId: null,
				},
				idempotencyKey: newId(),
				note: null,
			},
			visitor(scene),
		);
		if (!booked.ok) throw new Error(booked.refusal);
	},

	// Of somebody with this one appointment to come.
	async "moving an appointment"(scene, turn) {
		const moved = await moveBooking(
			{
				booking: atDesk("booking", bookingId(turn + 250), staff(scene)),
				toSlotId: `s${turn + 120}`,
			},
			fromNoPage(staff(scene)),
		);
		if (!moved.ok) throw new Error(moved.refusal);
	},

	"appointments of a person": (scene, turn) =>
		myAppointmentsView(scene.db.read, vault, {
			applicantId: `p${turn}`,
			locale: "it",
			now: scene.now,
		}),

	"day sheet of a place": (scene, turn) =>
		daySheetView({ day: null, officeId: `o${turn % 4}` }, staff(scene)),

	"day sheet of all places": (scene) => daySheetView({ day: null, officeId: null }, staff(scene)),

	"week of a place": (scene, turn) =>
		weekAgendaView({ officeId: `o${turn % 4}`, from: null }, staff(scene)),

	"free slots for the desk": (scene) =>
		freeSlotsView({ serviceId, officeId: null, from: null }, staff(scene)),

	"plan of a desk": async (scene, turn) => {
		const [desk] = await findDesks(scene.db.read, { deskId: `d${turn % 4}` }, null);
		if (desk) await planDesk(scene.db.read, desk, scene.now);
	},

	"people by telephone": (scene, turn) => peopleView(`011 12345${turn % 10}`, staff(scene)),

	"people by name": (scene, turn) => peopleView(`cognome${turn} nome${turn}`, staff(scene)),

	"people by a common name": (scene, turn) => peopleView(`nome${turn % 10}`, staff(scene)),

	"reminders due": (scene) => deriveReminders(visitor(scene)),

	"the waiting list": async (scene) => {
		await tendWaitlist(visitor(scene));
	},

	async "joining the waiting list"(scene, turn) {
		const joined = await joinWaitlist(
			{
				applicant: known(`p${turn}`),
				serviceId,
				municipalityIds: ["collegno"],
				weekdays: [],
				partOfDay: "any",
				bookingId: bookingId(turn),
				idempotencyKey: newId(),
			},
			visitor(scene),
		);
		if (!joined.ok) throw new Error(joined.refusal);
	},

	"search across places": (scene) =>
		slotSearchView(
			{
				...{ serviceId, channel: null, municipalityIds: [], order: "date", homeId: null },
				...{ suits: { weekdays: [], partOfDay: "any" }, from: null, draftId: null },
			},
			visitor(scene),
		),

	"page of an appointment": (scene, turn) =>
		appointmentView(bookingId(turn + 250), "it", visitor(scene)),

	"an appointment at the desk": (scene, turn) =>
		staffBookingView(bookingId(turn + 250), staff(scene)),

	"a person at the desk": (scene, turn) => personView(`p${turn}`, staff(scene)),

	"who is to be settled": (scene) => listToSettle(staff(scene)),

	"repairs to tend": async (scene) => {
		await tendRepairs(visitor(scene));
	},

	"a weekly closure, previewed": (scene, turn) =>
		closurePreviewView(
			closeDeskSchema.parse({
				...{ key: newId(), place: `desk:d${turn % 4}`, reason: "Riunione" },
				fromOn: scene.now.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 }).toString(),
				...{ startTime: "12:00", endTime: "13:00", repeats: "weekly" },
			}),
			staff(scene),
		),

	"closures of the desk": (scene) => closuresView(staff(scene)),

	"reminders by telephone": (scene) => remindersToCallView(staff(scene)),
	"how many to remind by telephone": (scene) => countRemindersToCall(staff(scene)),

	"the waiting list at the desk": (scene) => deskWaitlistView(staff(scene)),

	"what did not arrive": (scene) => undeliveredView("to_call", staff(scene)),

	"messages due": ({ db, now }) => listDueMessages(db.read, now, 30),

	"expired holds and drafts": (scene) => forgetExpired(visitor(scene)),
};

/**
 * Measured with the rest, but among few people the planner rightly reads them all: its plan there
 * says nothing of a million.
 */
export const operationsWithoutPlan: typeof operations = {
	"people of other desks by name": (scene, turn) =>
		peopleView(`nome${turn % 10}`, staff(scene, "rivoli")),
};

/** As `fill` writes them. */
function bookingId(n: number): string {
	return `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
}

function visitor({ db, now }: Scene): VisitorContext {
	return { db, now, vault, locale: "it", applicantId: null, clientAddress: "home" };
}

function staff({ db, now, staffMemberId }: Scene, municipalityId = "collegno"): StaffContext {
	const staffMember = {
		id: staffMemberId,
		name: "Olga",
		municipalityIds: [municipalityId],
		role: "operator" as const,
	};
	return { db, now, vault, staffMember };
}
