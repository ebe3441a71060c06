import type { Temporal } from "temporal-polyfill";
import { onTestFinished } from "vitest";
import { type Database, openDatabase } from "#app/adapters/db/database.server.ts";
import { newId } from "#app/adapters/db/ids.server.ts";
import { openMailboxMailer } from "#app/adapters/mail/mailbox-mailer.server.ts";
import type { StaffChangeContext, SystemContext, VisitorContext } from "#app/features/context.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { forgetExpired } from "#app/features/privacy/forget-expired.server.ts";
import { deriveReminders } from "#app/features/reminders/derive-reminders.server.ts";
import { tendRepairs } from "#app/features/repairs/tend-repairs.server.ts";
import { publishDueSlots } from "#app/features/slots/publish-horizon.server.ts";
import { emptyDatabase, makeTestDatabaseUrl } from "#tests/support/database.ts";
import { deliveryAt } from "#tests/support/delivery.ts";
import { makeFolder } from "#tests/support/temporary.ts";
import { makeWorld, vault } from "#tests/support/world.ts";
import { terms } from "./booking-model.ts";

export const DRAFTS = ["draft-1", "draft-2"];

/** The product's use cases on a real database, which is emptied for each sequence. */
export class RealPortal {
	private db: Database;
	private readonly databaseUrl: string;
	private readonly mailer = openMailboxMailer(makeFolder(), "prenota@example.it");
	private staffMemberId = "";
	people: string[] = [];
	private muchLater = new Date(0);
	/** This many of the people have an e-mail. */
	private static readonly REACHABLE = 2;

	private constructor(databaseUrl: string, db: Database) {
		this.databaseUrl = databaseUrl;
		this.db = db;
	}

	static async open(): Promise<RealPortal> {
		const databaseUrl = await makeTestDatabaseUrl();
		const portal = new RealPortal(databaseUrl, await openDatabase(databaseUrl));
		onTestFinished(() => portal.db.close());
		return portal;
	}

	get database(): Database {
		return this.db;
	}

	/** As a new process finds it. */
	async restart(): Promise<void> {
		await this.db.close();
		this.db = await openDatabase(this.databaseUrl);
	}

	/** An empty world with its service, four people, two of them with an e-mail, and two drafts. */
	async begin(now: Temporal.Instant): Promise<void> {
		await emptyDatabase(this.db);
		const world = await makeWorld(this.db);
		this.staffMemberId = (await world.staff()).staffMember.id;
		this.people = [];
		for (let person = 0; person < 4; person++) {
			this.people.push(await world.applicant(person < RealPortal.REACHABLE ? {} : { email: null }));
		}
		const later = new Date(now.add({ hours: 24 * 365 }).epochMilliseconds);
		this.muchLater = later;
		await this.db.transaction(async (tx) => {
			await tx.service.updateMany({ data: terms });
			await tx.draft.createMany({
				data: DRAFTS.map((id) => ({
					id,
					kind: "booking" as const,
					payloadSealed: new Uint8Array([0]),
					updatedAt: later,
					expiresAt: later,
				})),
			});
		});
	}

	/** A form that has booked is followed by another. */
	async beginForm(id: string): Promise<void> {
		await this.db.transaction((tx) =>
			tx.draft.update({ where: { id }, data: { expiresAt: this.muchLater } }),
		);
	}

	system(now: Temporal.Instant): SystemContext {
		return { now, db: this.db, vault };
	}

	visitor(now: Temporal.Instant, applicantId: string | null): VisitorContext {
		return { ...this.system(now), locale: "it", applicantId, clientAddress: newId() };
	}

	staff(now: Temporal.Instant): StaffChangeContext & { seen: null } {
		const staffMember = {
			id: this.staffMemberId,
			name: "Olga Operatrice",
			municipalityIds: null,
			role: "operator" as const,
		};
		return { ...this.system(now), staffMember, seen: null };
	}

	/** What the jobs do by themselves. */
	async tick(now: Temporal.Instant): Promise<void> {
		await publishDueSlots(this.system(now));
		await forgetExpired(this.system(now));
		await tendRepairs(this.system(now));
		await deriveReminders(this.system(now));
		const delivery = deliveryAt(this.db, this.mailer, now);
		await deliverMessages(delivery);
		if (delivery.errors.length > 0) throw new Error(delivery.errors.join());
	}

	canBeWritten(person: string): boolean {
		return this.people.slice(0, RealPortal.REACHABLE).includes(person);
	}

	/** The facts that the model also has, as comparable lines. */
	async facts(): Promise<Record<"slots" | "bookings" | "holds" | "repairs", string[]>> {
		const { read } = this.db;
		const [slots, bookings, holds, repairs] = await Promise.all([
			read.slot.findMany(),
			read.booking.findMany({ where: { status: "booked" } }),
			read.hold.findMany(),
			this.openRepairs(),
		]);
		return {
			slots: slots
				.map((slot) =>
					[
						...[slot.id, slot.deskId, slot.startsAt.getTime(), slot.withdrawnAt === null],
						...[slot.capacity, slot.deskSeats, slot.seatsTaken],
					].join(" "),
				)
				.sort(),
			bookings: bookings.map((b) => `${b.id} ${b.applicantId} ${b.slotId}`).sort(),
			holds: holds.map((h) => `${h.id} ${h.slotId} ${h.draftId ?? h.id}`).sort(),
			repairs: repairs.map((r) => `${r.bookingId} ${r.slotId} ${r.id}`).sort(),
		};
	}

	openRepairs(): Promise<{ id: string; bookingId: string; slotId: string }[]> {
		return this.db.read.repair.findMany({
			where: { status: "open" },
			select: { id: true, bookingId: true, slotId: true },
		});
	}

	/** The seats kept for people whose appointment was taken away. */
	async proposals(): Promise<{ id: string; repairId: string; slotId: string; until: number }[]> {
		const rows = await this.db.read.repairAlternative.findMany({
			where: { repair: { status: "open" } },
			select: { repairId: true, slotId: true, hold: { select: { id: true, expiresAt: true } } },
		});
		return rows.flatMap(({ hold, ...kept }) =>
			hold ? { ...kept, id: hold.id, until: hold.expiresAt.getTime() } : [],
		);
	}

	publishedSlots(): Promise<{ id: string; deskId: string; startsAt: Date }[]> {
		return this.db.read.slot.findMany({
			where: { withdrawnAt: null },
			select: { id: true, deskId: true, startsAt: true },
		});
	}
}
