import { toDate } from "#app/adapters/db/instants.server.ts";
import type { Attendance } from "#app/domain/attendance/decide-attendance.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";
import { formatReference } from "#app/domain/booking/reference.ts";
import type { CompanionRole } from "#app/domain/people/companion.ts";
import { shownPhone } from "#app/domain/people/contact.ts";
import type { InterviewLanguage } from "#app/domain/people/interview-language.ts";
import type { Access } from "#app/features/access.ts";
import type { StaffContext } from "#app/features/context.ts";
import { isWithin } from "#app/features/rights.ts";
import { openedInterviewLanguage } from "./applicant-store.server.ts";
import { theirPerson, visiblePeople } from "./person-store.server.ts";

export type PersonAppointment = {
	/** null for one in an office that is not theirs: they see that it is there, no more. */
	bookingId: string | null;
	startsAt: Date;
	zone: string;
	officeName: string;
	serviceName: string;
	reference: string;
	status: BookingStatus;
	attendance: Attendance | null;
};

/** Somebody with the same fiscal code or contact. Families share contacts: it is a hint, no more. */
export type PossibleDuplicate = {
	/** null for somebody of other municipalities, who is not named either. */
	person: { id: string; givenName: string; familyName: string } | null;
	same: ("fiscal_code" | "email" | "phone")[];
};

export type Person = {
	id: string;
	givenName: string;
	familyName: string;
	fiscalCode: string | null;
	email: string | null;
	phone: string | null;
	locale: string;
	safeContact: boolean;
	interviewLanguage: InterviewLanguage | null;
	residence: string | null;
	/** Who helped them to book or to enrol, each once. */
	companions: { name: string; role: CompanionRole }[];
	appointments: PersonAppointment[];
	duplicates: PossibleDuplicate[];
};

/** Whose data the desk has before it; null for somebody whom it may not see. */
export async function personNameView(
	id: string,
	{ db, staffMember }: StaffContext,
): Promise<Pick<Person, "id" | "givenName" | "familyName" | "locale"> | null> {
	return db.read.applicant.findFirst({
		where: { AND: [{ id }, visiblePeople(staffMember.municipalityIds)] },
		select: { id: true, givenName: true, familyName: true, locale: true },
	});
}

/** The appointments whose places are free again once the person is erased, soonest first. */
export async function comingAppointmentsView(person: Access<"person">, { now, db }: StaffContext) {
	const rows = await db.read.booking.findMany({
		where: {
			applicant: theirPerson(person),
			status: "booked",
			slot: { startsAt: { gt: toDate(now) } },
		},
		orderBy: { slot: { startsAt: "asc" } },
		select: {
			id: true,
			slot: { select: { startsAt: true, office: { select: { name: true, zone: true } } } },
		},
	});
	return rows.map(({ id, slot: { startsAt, office } }) => ({
		id,
		startsAt,
		zone: office.zone,
		officeName: office.name,
	}));
}

/** Everything the desk needs to know of a person; null for somebody whom it may not see. */
export async function personView(id: string, context: StaffContext): Promise<Person | null> {
	const { db, vault, staffMember } = context;
	const scope = staffMember.municipalityIds;
	const row = await db.read.applicant.findFirst({
		where: { AND: [{ id }, visiblePeople(scope)] },
		select: {
			id: true,
			givenName: true,
			familyName: true,
			fiscalCodeSealed: true,
			fiscalCodeHash: true,
			emailSealed: true,
			emailHash: true,
			phoneSealed: true,
			phoneHash: true,
			locale: true,
			safeContact: true,
			interviewLanguageSealed: true,
			residence: { select: { name: true } },
			enrolments: { select: { companion: { select: { name: true, role: true } } } },
			bookings: {
				orderBy: { slot: { startsAt: "desc" } },
				select: {
					id: true,
					status: true,
					reference: true,
					attendance: { select: { status: true } },
					companion: { select: { name: true, role: true } },
					slot: {
						select: {
							startsAt: true,
							office: { select: { name: true, zone: true, municipalityId: true } },
							service: { select: { texts: { where: { locale: "it" }, select: { name: true } } } },
						},
					},
				},
			},
		},
	});
	if (!row) return null;
	return {
		id: row.id,
		givenName: row.givenName,
		familyName: row.familyName,
		fiscalCode: vault.unsealIfAny(row.fiscalCodeSealed),
		email: vault.unsealIfAny(row.emailSealed),
		phone: shownPhone(vault.unsealIfAny(row.phoneSealed)),
		locale: row.locale,
		safeContact: row.safeContact,
		interviewLanguage: openedInterviewLanguage(vault, row.interviewLanguageSealed),
		residence: row.residence?.name ?? null,
		companions: companionsOf([...row.bookings, ...row.enrolments]),
		appointments: row.bookings.map(({ slot, ...booking }) => ({
			bookingId: isWithin(scope, slot.office.municipalityId) ? booking.id : null,
			startsAt: slot.startsAt,
			zone: slot.office.zone,
			officeName: slot.office.name,
			serviceName: slot.service.texts[0]?.name ?? "",
			reference: formatReference(booking.reference),
			status: booking.status,
			attendance: booking.attendance?.status ?? null,
		})),
		duplicates: await possibleDuplicates(row, context),
	};
}

function companionsOf(helped: readonly { companion: Person["companions"][number] | null }[]) {
	const companions = helped.flatMap(({ companion }) => companion ?? []);
	return [
		...new Map(
			companions.map((companion) => [`${companion.name} ${companion.role}`, companion]),
		).values(),
	];
}

type Digests = {
	id: string;
	fiscalCodeHash: string | null;
	emailHash: string | null;
	phoneHash: string | null;
};

async function possibleDuplicates(
	{ id, fiscalCodeHash, emailHash, phoneHash }: Digests,
	{ db, staffMember }: StaffContext,
): Promise<PossibleDuplicate[]> {
	const same = [
		...(fiscalCodeHash ? [{ fiscalCodeHash }] : []),
		...(emailHash ? [{ emailHash }] : []),
		...(phoneHash ? [{ phoneHash }] : []),
	];
	if (same.length === 0) return [];
	const where = { id: { not: id }, OR: same };
	const [everybody, visible] = await Promise.all([
		db.read.applicant.findMany({
			where,
			orderBy: { createdAt: "asc" },
			select: { id: true, fiscalCodeHash: true, emailHash: true, phoneHash: true },
		}),
		db.read.applicant.findMany({
			where: { AND: [where, visiblePeople(staffMember.municipalityIds)] },
			select: { id: true, givenName: true, familyName: true },
		}),
	]);
	const weight = (other: Digests) => (fiscalCodeHash === other.fiscalCodeHash ? 0 : 1);
	const likeliestFirst = everybody.sort((a, b) => weight(a) - weight(b));
	return likeliestFirst.map((other) => ({
		person: visible.find((person) => person.id === other.id) ?? null,
		same: [
			...(fiscalCodeHash && other.fiscalCodeHash === fiscalCodeHash
				? (["fiscal_code"] as const)
				: []),
			...(emailHash && other.emailHash === emailHash ? (["email"] as const) : []),
			...(phoneHash && other.phoneHash === phoneHash ? (["phone"] as const) : []),
		],
	}));
}
