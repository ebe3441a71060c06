import { toDate, toInstant } from "#app/adapters/db/instants.server.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";
import { cancellationDeadline, isPastDeadline } from "#app/domain/booking/decide-cancellation.ts";
import { maySelfMove } from "#app/domain/booking/decide-move.ts";
import { formatReference } from "#app/domain/booking/reference.ts";
import type { OfficeAccess } from "#app/domain/places/office-access.ts";
import { isJustDone } from "#app/domain/retention/retention.ts";
import type { SystemContext } from "#app/features/context.ts";
import { accessOf, officeAccessFields } from "#app/features/offices/office-store.server.ts";
import { asLocale, defaultLocale, type Locale } from "#app/i18n/locales.ts";
import { findAppointment } from "./appointment-store.server.ts";
import { findBookingByKey } from "./booking-store.server.ts";

/** Everything a person needs to know about their appointment. */
export type Appointment = {
	bookingId: string;
	applicantId: string;
	reference: string;
	status: BookingStatus;
	/** It has begun or is over: nothing can be changed any more. */
	hasStarted: boolean;
	/** Until when it can be moved or cancelled here in good time. */
	changeBefore: Date;
	mayChange: boolean;
	/** It may be cancelled here, but moved only so many times. */
	mayMove: boolean;
	/** Later than that, and up to the start, they can still say that they don't come. */
	mayDecline: boolean;
	/** Its time was taken away by the office, and another is to be chosen. */
	isInRepair: boolean;
	sequence: number;
	startsAt: Date;
	endsAt: Date;
	zone: string;
	slotId: string;
	serviceId: string;
	serviceName: string;
	whatToBring: string[];
	officeId: string;
	officeName: string;
	municipalityId: string;
	municipalityName: string;
	channel: "on_site" | "phone" | "video";
	/** For a service by phone or video: who calls whom, and how. */
	instructions: string;
	address: string;
	directions: string | null;
	access: OfficeAccess;
	phone: string | null;
	/** Of the office. */
	email: string | null;
	isDemo: boolean;
	/** A confirmation went, or goes, by e-mail. */
	hasEmail: boolean;
	/** What the person reads. */
	language: Locale;
	/** What goes into a calendar names neither the programme nor the reason. */
	safeContact: boolean;
};

export async function appointmentView(
	bookingId: string,
	locale: Locale,
	{ now, db }: SystemContext,
): Promise<Appointment | null> {
	const booking = await findAppointment(db.read, bookingId);
	if (!booking) return null;
	const [service, office] = await Promise.all([
		db.directory.service.findUniqueOrThrow({
			where: { id: booking.serviceId },
			include: { texts: { where: { locale: { in: [locale, defaultLocale] } } } },
		}),
		db.directory.office.findUniqueOrThrow({
			where: { id: booking.officeId },
			select: {
				id: true,
				name: true,
				address: true,
				directions: true,
				...officeAccessFields,
				phone: true,
				email: true,
				zone: true,
				isDemo: true,
				municipality: { select: { id: true, name: true } },
			},
		}),
	]);
	const text = service.texts.find((one) => one.locale === locale) ?? service.texts[0];
	const { isInRepair } = booking;
	const hasStarted = booking.startsAt <= toDate(now);
	const [start, { zone }] = [toInstant(booking.startsAt), office];
	const changeBefore = toDate(cancellationDeadline(start, service, zone));
	const isLate = isPastDeadline(now, { booking: { start }, terms: service, zone });
	const isExpected = booking.status === "booked" && !hasStarted && !booking.isEntered;
	const mayChange = booking.status === "booked" && (isInRepair ? !hasStarted : !isLate);
	return {
		bookingId,
		applicantId: booking.applicantId,
		reference: formatReference(booking.reference),
		status: booking.status,
		hasStarted,
		changeBefore,
		mayChange,
		mayMove: mayChange && (isInRepair || maySelfMove(booking, service)),
		mayDecline: isExpected && !mayChange,
		isInRepair,
		sequence: booking.sequence,
		startsAt: booking.startsAt,
		endsAt: booking.endsAt,
		zone: office.zone,
		slotId: booking.slotId,
		serviceId: service.id,
		serviceName: text?.name ?? service.id,
		whatToBring: text?.whatToBring.split("\n").filter(Boolean) ?? [],
		officeId: office.id,
		officeName: office.name,
		municipalityId: office.municipality.id,
		municipalityName: office.municipality.name,
		channel: service.channel,
		instructions: text?.instructions ?? "",
		address: office.address,
		directions: office.directions,
		access: accessOf(office),
		phone: office.phone,
		email: office.email,
		isDemo: office.isDemo,
		hasEmail: booking.emailHash !== null,
		language: asLocale(booking.locale),
		safeContact: booking.safeContact,
	};
}

/** What this form has just booked, by its sender's key; null when that is nothing, or long ago. */
export async function justBookedWith(
	idempotencyKey: string,
	context: SystemContext,
): Promise<string | null> {
	const { db, vault, now } = context;
	const booking = await findBookingByKey(db.read, vault.digest("form-key", idempotencyKey));
	return booking && isJustDone(toInstant(booking.bookedAt), now) ? booking.id : null;
}

/** A booking made some minutes ago, which still stands; null otherwise. */
export async function justBooked(
	bookingId: string,
	{ db, now }: SystemContext,
): Promise<{ slotId: string } | null> {
	const booking = await db.read.booking.findUnique({
		where: { id: bookingId, status: "booked" },
		select: { slotId: true, bookedAt: true },
	});
	return booking && isJustDone(toInstant(booking.bookedAt), now) ? booking : null;
}
