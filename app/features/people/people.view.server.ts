import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { readPhone } from "#app/adapters/phone/read-phone.ts";
import { readFiscalCode } from "#app/domain/enrolment/fiscal-code.ts";
import { readEmail, shownPhone } from "#app/domain/people/contact.ts";
import { foldName, searchesOf } from "#app/domain/people/name.ts";
import { readReference } from "#app/domain/typed/typed-reference.ts";
import type { StaffContext } from "#app/features/context.ts";
import { within } from "#app/features/rights.ts";
import { listByName } from "./name-entry-store.server.ts";
import { visiblePeople } from "./person-store.server.ts";

export type PersonFound = {
	id: string;
	givenName: string;
	familyName: string;
	residence: string | null;
	phone: string | null;
	hasEmail: boolean;
	/** Their next appointment in one of the desk's offices. */
	next: { bookingId: string; startsAt: Date; zone: string; officeName: string } | null;
};

export type PeopleFound = { people: PersonFound[]; areMore: boolean };

const MOST = 25;

/** The appointment whose reference this is, or null. */
export async function findBookingByReference(
	search: string,
	{ db, staffMember }: StaffContext,
): Promise<string | null> {
	const reference = readReference(search);
	if (!reference) return null;
	const booking = await db.read.booking.findFirst({
		where: { reference, slot: { office: within(staffMember.municipalityIds) } },
		select: { id: true },
	});
	return booking?.id ?? null;
}

/**
 * People by what they say of themselves: the beginnings of their names in any order, a whole fiscal
 * code, e-mail address or telephone number, the reference of an enrolment.
 */
export async function peopleView(search: string, context: StaffContext): Promise<PeopleFound> {
	const any = conditions(search, context);
	const { ids, areMore } = await findIdsByName(search, context);
	if (ids.length > 0) any.push({ id: { in: ids } });
	// Punctuation alone says nothing of anybody.
	if (any.length === 0) return { people: [], areMore };
	const found = await findPeople({ OR: any }, context);
	return { people: found.people, areMore: found.areMore || areMore };
}

/** Who may be the same person as somebody who presents themselves: same name, or same contact. */
export function similarPeopleView(
	person: { givenName: string; familyName: string; email: string | null; phone: string | null },
	context: StaffContext,
): Promise<PeopleFound> {
	const { vault } = context;
	const contact = (text: string) => vault.digest("contact", text.toLowerCase());
	return findPeople(
		{
			OR: [
				{ searchName: foldName(`${person.familyName} ${person.givenName}`) },
				...(person.email ? [{ emailHash: contact(person.email) }] : []),
				...(person.phone ? [{ phoneHash: contact(person.phone) }] : []),
			],
		},
		context,
	);
}

function conditions(search: string, { vault }: StaffContext): Prisma.ApplicantWhereInput[] {
	const email = readEmail(search);
	if (email.ok) return [{ emailHash: vault.digest("contact", email.email.toLowerCase()) }];
	const phone = readPhone(search);
	const reading = readFiscalCode(search);
	const reference = readReference(search);
	return [
		...(phone.ok ? [{ phoneHash: vault.digest("contact", phone.phone) }] : []),
		...(reading.ok
			? [{ fiscalCodeHash: vault.digest("fiscal-code", reading.fiscalCode.value) }]
			: []),
		...(reference ? [{ enrolments: { some: { reference } } }] : []),
	];
}

/** The first people, in the order of the name, each of whose words in the search begins a word of theirs. */
async function findIdsByName(search: string, { db, staffMember }: StaffContext) {
	// A number is nobody's name.
	const isName = /\p{Letter}/u.test(search) && !readEmail(search).ok;
	const visible = visiblePeople(staffMember.municipalityIds);
	const found = await Promise.all(
		(isName ? searchesOf(search) : []).map((words) => listByName(db.read, words, visible, MOST)),
	);
	return {
		ids: [...new Set(found.flatMap(({ ids }) => ids))],
		areMore: found.some(({ areMore }) => areMore),
	};
}

async function findPeople(
	condition: Prisma.ApplicantWhereInput,
	{ now, db, vault, staffMember }: StaffContext,
): Promise<PeopleFound> {
	const office = within(staffMember.municipalityIds);
	const rows = await db.read.applicant.findMany({
		where: { AND: [visiblePeople(staffMember.municipalityIds), condition] },
		orderBy: [{ searchName: "asc" }, { id: "asc" }],
		take: MOST + 1,
		select: {
			id: true,
			givenName: true,
			familyName: true,
			phoneSealed: true,
			emailHash: true,
			residence: { select: { name: true } },
			bookings: {
				where: { status: "booked", slot: { endsAt: { gt: toDate(now) }, office } },
				orderBy: { slot: { startsAt: "asc" } },
				take: 1,
				select: {
					id: true,
					slot: { select: { startsAt: true, office: { select: { name: true, zone: true } } } },
				},
			},
		},
	});
	const people = rows.slice(0, MOST).map((row): PersonFound => {
		const [next] = row.bookings;
		return {
			id: row.id,
			givenName: row.givenName,
			familyName: row.familyName,
			residence: row.residence?.name ?? null,
			phone: shownPhone(vault.unsealIfAny(row.phoneSealed)),
			hasEmail: row.emailHash !== null,
			next: next
				? {
						bookingId: next.id,
						startsAt: next.slot.startsAt,
						zone: next.slot.office.zone,
						officeName: next.slot.office.name,
					}
				: null,
		};
	});
	return { people, areMore: rows.length > MOST };
}
