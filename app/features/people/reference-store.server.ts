import type { Reader } from "#app/adapters/db/database.server.ts";

/** What a reference can be of. */
export type OpenedKind = "booking" | "enrolment" | "wish";

const select = { id: true, applicant: { select: { givenName: true, familyName: true } } } as const;

/** What bears this reference, and the name of the person it belongs to; null when nothing does. */
export async function findByReference(
	read: Reader,
	reference: string,
): Promise<{ kind: OpenedKind; id: string; givenName: string; familyName: string } | null> {
	const where = { reference };
	const [booking, enrolment, wish] = await Promise.all([
		read.booking.findUnique({ where, select }),
		read.enrolment.findUnique({ where: { ...where, submittedAt: { not: null } }, select }),
		read.waitlistEntry.findUnique({ where, select }),
	]);
	const found = { booking, enrolment, wish };
	for (const kind of ["booking", "enrolment", "wish"] as const) {
		const row = found[kind];
		if (row) return { kind, id: row.id, ...row.applicant };
	}
	return null;
}
