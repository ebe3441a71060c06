import { formatReference } from "#app/domain/booking/reference.ts";
import { shownPhone } from "#app/domain/people/contact.ts";
import type { Access } from "#app/features/access.ts";
import type { SystemContext } from "#app/features/context.ts";
import { openedInterviewLanguage } from "#app/features/people/applicant-store.server.ts";
import { theirPerson } from "#app/features/people/person-store.server.ts";

/**
 * Everything the portal keeps of somebody, to take along: article 15 and 20 of the GDPR. Instants are
 * written in UTC as ISO 8601, names in Italian as they are kept.
 */
export async function myCopyView(own: Access<"person">, { now, db, vault }: SystemContext) {
	const { read } = db;
	const applicantId = own.id;
	const [person, enrolments, bookings, wishes, messages] = await Promise.all([
		read.applicant.findFirstOrThrow({
			where: theirPerson(own),
			include: { residence: { select: { name: true } } },
		}),
		read.enrolment.findMany({
			where: { applicantId },
			orderBy: { edition: { year: "asc" } },
			include: {
				edition: { select: { year: true } },
				residence: { select: { name: true } },
				declarations: { orderBy: { kind: "asc" } },
				companion: { select: { name: true } },
			},
		}),
		read.booking.findMany({
			where: { applicantId },
			orderBy: { bookedAt: "asc" },
			include: {
				attendance: { select: { status: true } },
				companion: { select: { name: true } },
				slot: {
					select: {
						startsAt: true,
						endsAt: true,
						office: { select: { name: true, address: true } },
						service: { select: { texts: { where: { locale: "it" }, select: { name: true } } } },
					},
				},
			},
		}),
		read.waitlistEntry.findMany({
			where: { applicantId },
			orderBy: { joinedAt: "asc" },
			include: {
				service: { select: { texts: { where: { locale: "it" }, select: { name: true } } } },
				municipalities: { select: { municipality: { select: { name: true } } } },
				offers: { orderBy: { offeredAt: "asc" } },
			},
		}),
		read.message.findMany({
			where: { applicantId },
			orderBy: { createdAt: "asc" },
			select: { kind: true, createdAt: true, status: true, settledAt: true },
		}),
	]);
	return {
		writtenAt: now.toString(),
		person: {
			givenName: person.givenName,
			familyName: person.familyName,
			fiscalCode: vault.unsealIfAny(person.fiscalCodeSealed),
			email: vault.unsealIfAny(person.emailSealed),
			phone: shownPhone(vault.unsealIfAny(person.phoneSealed)),
			language: person.locale,
			residence: person.residence?.name ?? null,
			remindersOn: person.remindersOn,
			safeContact: person.safeContact,
			interviewLanguage: openedInterviewLanguage(vault, person.interviewLanguageSealed),
			knownSince: person.createdAt,
		},
		enrolments: enrolments.map((enrolment) => ({
			number: formatReference(enrolment.reference),
			edition: enrolment.edition.year,
			status: enrolment.status,
			eligibility: enrolment.eligibility,
			residence: enrolment.residence.name,
			iseeExpiresOn: enrolment.iseeExpiresOn,
			submittedAt: enrolment.submittedAt,
			reviewedAt: enrolment.reviewedAt,
			reviewReason: enrolment.reviewReason,
			helpedBy: enrolment.companion?.name ?? null,
			declarations: enrolment.declarations.map(({ kind, answer, wording, declaredAt }) => ({
				kind,
				answer,
				wording,
				declaredAt,
			})),
		})),
		appointments: bookings.map(({ slot, attendance, companion, ...booking }) => ({
			code: formatReference(booking.reference),
			status: booking.status,
			service: slot.service.texts[0]?.name ?? null,
			office: slot.office.name,
			address: slot.office.address,
			startsAt: slot.startsAt,
			endsAt: slot.endsAt,
			bookedAt: booking.bookedAt,
			movedAt: booking.movedAt,
			cancelledAt: booking.cancelledAt,
			cancellationReason: booking.cancellationReason,
			note: vault.unsealIfAny(booking.noteSealed),
			attendance: attendance?.status ?? null,
			helpedBy: companion?.name ?? null,
		})),
		waitingList: wishes.map((wish) => ({
			service: wish.service.texts[0]?.name ?? null,
			municipalities: wish.municipalities.map(({ municipality }) => municipality.name),
			weekdays: [...wish.weekdays].map(Number),
			partOfDay: wish.partOfDay,
			status: wish.status,
			joinedAt: wish.joinedAt,
			endedAt: wish.endedAt,
			offers: wish.offers.map(({ status, offeredAt, endedAt }) => ({ status, offeredAt, endedAt })),
		})),
		messages,
	};
}

export type MyCopy = Awaited<ReturnType<typeof myCopyView>>;
