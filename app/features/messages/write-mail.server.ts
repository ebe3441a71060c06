import { Temporal } from "temporal-polyfill";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Mail } from "#app/adapters/mail/mailer.server.ts";
import { cancellationDeadline, isPastDeadline } from "#app/domain/booking/decide-cancellation.ts";
import { formatReference } from "#app/domain/booking/reference.ts";
import type { MessageFacts } from "#app/domain/messages/message.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { asLocale, defaultLocale, type Locale } from "#app/i18n/locales.ts";
import type { MailedBooking, MailedWish, SendingFacts } from "./message-facts-store.server.ts";
import { addressChanged } from "./templates/address-changed.ts";
import type { AppointmentFacts } from "./templates/appointment.ts";
import { bookingCancelled } from "./templates/booking-cancelled.ts";
import { bookingConfirmed } from "./templates/booking-confirmed.ts";
import { bookingCopied } from "./templates/booking-copied.ts";
import { bookingMoved } from "./templates/booking-moved.ts";
import { bookingReminder } from "./templates/booking-reminder.ts";
import { calendarPart } from "./templates/calendar.ts";
import { enrolmentCopied } from "./templates/enrolment-copied.ts";
import { renderLetter } from "./templates/letter.ts";
import { repairProposed } from "./templates/repair-proposed.ts";
import { safeContactFacts } from "./templates/safe-contact-facts.ts";
import { present, type Script, type WritingContext } from "./templates/script.ts";
import { seatOffered } from "./templates/seat-offered.ts";
import { signInCode } from "./templates/sign-in-code.ts";
import { type WishFacts, waitlistJoined } from "./templates/waitlist-joined.ts";
import { enrolmentOf, enrolmentScript, reviewScript } from "./write-enrolment-mail.server.ts";

export type OpenedMessage = { facts: MessageFacts; recipient: string; locale: string };

/**
 * Puts a message into words: in the person's language, then in Italian if that is another. Expects
 * the facts that the kind of message is about.
 *
 * @throws when they are not there, or a template stumbles.
 */
export function writeMail(
	{ facts: message, recipient, locale }: OpenedMessage,
	known: SendingFacts,
	context: WritingContext,
): Omit<Mail, "messageId"> {
	const facts = known.safeContact ? safeContactFacts(known) : known;
	const script = facts.companion
		? copyScript(message, facts.companion.name, facts, context)
		: scriptOf(message, recipient, facts, context);
	const first = asLocale(locale);
	const version = (locale: Locale) => ({ locale, letter: script.letter(locale) });
	const versions: Parameters<typeof renderLetter>[0] =
		first === defaultLocale ? [version(first)] : [version(first), version(defaultLocale)];
	const calendar = script.calendar?.(first);
	const { isDemo } = context.sender;
	return {
		to: recipient,
		...renderLetter(versions, { isDemo, safeContact: facts.safeContact }),
		...(facts.safeContact && { senderName: catalogs[first].messages.safeContact.event.organizer }),
		languages: versions.map(({ locale }) => locale),
		...(calendar && { calendar }),
	};
}

function scriptOf(
	message: MessageFacts,
	recipient: string,
	facts: SendingFacts,
	context: WritingContext,
): Script {
	switch (message.kind) {
		case "sign_in_code":
			return { letter: (locale) => signInCode(message, locale) };
		case "address_changed":
			return { letter: (locale) => addressChanged(locale) };
		case "enrolment_submitted":
			return enrolmentScript(facts, context);
		case "enrolment_reviewed":
			return reviewScript(message.outcome, facts, context);
		case "repair_proposed":
			return repairScript(facts, context);
		case "waitlist_joined":
			return wishScript(facts, context);
		case "seat_offered":
			return offerScript(message.isLastChance, facts, context);
		default:
			return bookingScript(message, recipient, facts, context);
	}
}

/** What a companion is told: whose it is, and nothing that opens it. */
function copyScript(
	message: MessageFacts,
	companionName: string,
	facts: SendingFacts,
	context: WritingContext,
): Script {
	const parties = { companionName, personName: `${facts.givenName} ${facts.familyName}` };
	if (message.kind === "enrolment_submitted") {
		const { submittedOn, safeContact } = enrolmentOf(facts, context);
		return {
			letter: (locale) => enrolmentCopied({ ...parties, submittedOn, safeContact }, locale),
		};
	}
	const appointment = appointmentOf(facts, context);
	return { letter: (locale) => bookingCopied({ ...appointment, ...parties }, locale) };
}

type BookingMessage = Extract<MessageFacts, { startsAt: string }>;

function bookingScript(
	message: BookingMessage,
	recipient: string,
	facts: SendingFacts,
	{ now, vault, sender }: WritingContext,
): Script {
	const booking = present(facts.booking);
	const appointment = appointmentOf(facts, { now, vault, sender });
	const parties = { organizer: sender.address, attendee: recipient };
	const calendar = (method: "REQUEST" | "CANCEL") => (locale: Locale) =>
		calendarPart(method, { now, booking, appointment, ...parties }, locale);
	switch (message.kind) {
		case "booking_confirmed":
			return {
				letter: (locale) => bookingConfirmed(appointment, locale),
				calendar: calendar("REQUEST"),
			};
		case "booking_moved": {
			const move = {
				...appointment,
				previousStart: toDate(Temporal.Instant.from(message.previousStartsAt)),
			};
			return {
				letter: (locale) => bookingMoved(move, locale),
				calendar: calendar("REQUEST"),
			};
		}
		case "booking_cancelled":
			return {
				letter: (locale) => bookingCancelled({ ...appointment, by: message.by }, locale),
				calendar: calendar("CANCEL"),
			};
		case "booking_reminder": {
			const { days } = dateAt(now, booking.zone).until(dateAt(booking.start, booking.zone));
			return { letter: (locale) => bookingReminder({ ...appointment, daysAhead: days }, locale) };
		}
	}
}

function repairScript(facts: SendingFacts, context: WritingContext): Script {
	const appointment = appointmentOf(facts, context);
	const proposed = facts.proposed.map(({ start, ...place }) => ({
		...place,
		start: toDate(start),
	}));
	return { letter: (locale) => repairProposed({ ...appointment, proposed }, locale) };
}

function wishScript({ givenName, wish }: SendingFacts, context: WritingContext): Script {
	const facts = wishOf(present(wish), givenName, context);
	return { letter: (locale) => waitlistJoined(facts, locale) };
}

function offerScript(
	isLastChance: boolean,
	{ givenName, wish, offer }: SendingFacts,
	context: WritingContext,
): Script {
	const { start, end, until, ...slot } = present(offer);
	const facts = {
		...slot,
		...wishOf(present(wish), givenName, context),
		services: slot.services,
		start: toDate(start),
		end: toDate(end),
		until: toDate(until),
		isLastChance,
	};
	return { letter: (locale) => seatOffered(facts, locale) };
}

function wishOf(
	{ id, reference, earlierThan, ...wish }: MailedWish,
	givenName: string,
	{ vault, sender }: WritingContext,
): WishFacts {
	return {
		...wish,
		givenName,
		reference: formatReference(reference),
		earlierThan: earlierThan && { ...earlierThan, start: toDate(earlierThan.start) },
		token: vault.sign("waitlist-entry", id),
		baseUrl: sender.baseUrl,
	};
}

function appointmentOf(
	facts: SendingFacts,
	{ now, vault, sender }: WritingContext,
): AppointmentFacts {
	const booking = present(facts.booking);
	return {
		...booking,
		givenName: facts.givenName,
		safeContact: facts.safeContact,
		start: toDate(booking.start),
		end: toDate(booking.end),
		reference: formatReference(booking.reference),
		token: vault.sign("manage-link", booking.id),
		baseUrl: sender.baseUrl,
		changeUntil: changeUntil(booking, now),
	};
}

function changeUntil(booking: MailedBooking, now: Temporal.Instant): Date | null {
	const { start, zone } = booking;
	if (isPastDeadline(now, { booking: { start }, terms: booking, zone })) return null;
	return toDate(cancellationDeadline(start, booking, zone));
}
