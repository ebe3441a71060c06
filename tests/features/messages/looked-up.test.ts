import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { bookSlot } from "#app/features/booking/book-slot.server.ts";
import { cancelBooking } from "#app/features/booking/cancel-booking.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { deliveryAt, smtpMailer } from "#tests/support/delivery.ts";
import { startSmtp } from "#tests/support/smtp.ts";
import { linkedBooking, makeWorld, type World } from "#tests/support/world.ts";
import { addDue, codes, startHolding, toNobodyKnown } from "./due-codes.ts";

/** For longer than this, in milliseconds, nothing that was looked up for many counts. */
const A_SECOND = 1_000;

/** Maria's appointment, and its reminder, which is due. */
async function remindMaria(world: World): Promise<{ bookingId: string }> {
	const booked = await bookSlot(
		{
			slotId: await world.slot(),
			applicant: world.newcomer({ email: "maria@example.it" }),
			idempotencyKey: "maria",
			note: null,
		},
		world.visitor(),
	);
	if (!booked.ok) throw new Error(booked.refusal);
	const { bookingId } = booked;
	const { applicantId, slot } = await world.db.read.booking.findUniqueOrThrow({
		where: { id: bookingId },
		include: { slot: true },
	});
	await addDue(world.db, {
		...toNobodyKnown,
		dedupeKey: "reminder",
		facts: {
			kind: "booking_reminder",
			startsAt: slot.startsAt.toISOString(),
			leadHours: 48,
		},
		recipient: "maria@example.it",
		applicantId,
		about: { kind: "booking", bookingId, repairId: null },
	});
	return { bookingId };
}

test("what is told of an appointment is what is true when it leaves, however long it waited for a lane", async () => {
	const world = await makeWorld();
	const { bookingId } = await remindMaria(world);
	const { smtp, letGo } = await startHolding("code");
	const mailer = smtpMailer(smtp.url);
	await addDue(world.db, ...codes(mailer.lanes));

	const delivered = deliverMessages(deliveryAt(world.db, mailer));
	const reminder = () =>
		world.db.read.message.findFirstOrThrow({ where: { dedupeKey: "reminder" } });
	await expect.poll(async () => (await reminder()).claimedUntil).not.toBeNull();
	await cancelBooking(linkedBooking(bookingId), null, world.visitor());
	await pause(A_SECOND);
	letGo();
	await delivered;
	expect(await reminder()).toMatchObject({ status: "dropped" });
	expect(smtp.mails.filter(({ subject }) => subject?.startsWith("Promemoria"))).toEqual([]);
});

test("one that can't be looked up leaves those that are claimed with it alone", async () => {
	const world = await makeWorld();
	const smtp = await startSmtp();
	await remindMaria(world);
	const notAnId = 4 as unknown as string;
	await addDue(world.db, {
		...toNobodyKnown,
		dedupeKey: "odd",
		facts: { kind: "enrolment_submitted", enrolmentId: notAnId },
		recipient: "odd@example.it",
	});
	const delivery = deliveryAt(world.db, smtpMailer(smtp.url));
	await deliverMessages(delivery);
	expect(delivery.errors).toEqual(["message_not_settled"]);
	const left = await world.db.read.message.findMany({ where: { status: { not: "sent" } } });
	expect(left.map(({ dedupeKey }) => dedupeKey)).toEqual(["odd"]);
});
