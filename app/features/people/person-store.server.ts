import type { Prisma } from "#app/adapters/db/generated/sqlite/client.ts";
import type { Access } from "#app/features/access.ts";
import { type Scope, within } from "#app/features/rights.ts";

/**
 * Whom somebody at the desk may see: who lives in one of their municipalities, has enrolled from
 * one, has an appointment in one, or waits or has waited for one there. Somebody who is nowhere yet
 * belongs to the desks of whoever wrote them down; and in the end to those of all municipalities alone.
 */
export function visiblePeople(scope: Scope): Prisma.ApplicantWhereInput {
	if (scope === null) return {};
	const municipality = { in: [...scope] };
	return {
		OR: [
			{ residenceMunicipalityId: municipality },
			{ enrolments: { some: { residenceMunicipalityId: municipality } } },
			{ bookings: { some: { slot: { office: within(scope) } } } },
			{ waitlist: { some: { municipalities: { some: { municipalityId: municipality } } } } },
			{
				...{ residenceMunicipalityId: null, enrolments: { none: {} } },
				...{ bookings: { none: {} }, waitlist: { none: {} } },
				addedBy: { grants: { some: { municipalityId: municipality } } },
			},
		],
	};
}

/** The person whom somebody may act for; nobody where they are not theirs. */
export function theirPerson({ id, scope }: Access<"person">): Prisma.ApplicantWhereInput {
	return { AND: [{ id }, visiblePeople(scope)] };
}
