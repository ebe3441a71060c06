import { toDate } from "#app/adapters/db/instants.server.ts";
import { shownPhone } from "#app/domain/people/contact.ts";
import type { InterviewLanguage } from "#app/domain/people/interview-language.ts";
import type { Access } from "#app/features/access.ts";
import type { SystemContext } from "#app/features/context.ts";
import { openedInterviewLanguage } from "./applicant-store.server.ts";
import { theirPerson } from "./person-store.server.ts";

/** What the portal keeps of somebody, as they see it themselves or at the desk. */
export type MyDataView = {
	givenName: string;
	familyName: string;
	email: string | null;
	phone: string | null;
	fiscalCode: string | null;
	residence: string | null;
	residenceId: string | null;
	locale: string;
	remindersOn: boolean;
	safeContact: boolean;
	interviewLanguage: InterviewLanguage | null;
	/** When each of their browsers signed in, newest first. */
	sessions: Date[];
	/** Appointments still to come: erasing gives their places back. */
	comingAppointments: number;
};

export async function myDataView(
	person: Access<"person">,
	{ now, db, vault }: SystemContext,
): Promise<MyDataView> {
	const row = await db.read.applicant.findFirstOrThrow({
		where: theirPerson(person),
		select: {
			givenName: true,
			familyName: true,
			emailSealed: true,
			phoneSealed: true,
			fiscalCodeSealed: true,
			locale: true,
			remindersOn: true,
			safeContact: true,
			interviewLanguageSealed: true,
			residence: { select: { id: true, name: true } },
			sessions: {
				where: { expiresAt: { gt: toDate(now) } },
				orderBy: { createdAt: "desc" },
				select: { createdAt: true },
			},
			bookings: {
				where: { status: "booked", slot: { startsAt: { gt: toDate(now) } } },
				select: { id: true },
			},
		},
	});
	return {
		givenName: row.givenName,
		familyName: row.familyName,
		email: vault.unsealIfAny(row.emailSealed),
		phone: shownPhone(vault.unsealIfAny(row.phoneSealed)),
		fiscalCode: vault.unsealIfAny(row.fiscalCodeSealed),
		residence: row.residence?.name ?? null,
		residenceId: row.residence?.id ?? null,
		locale: row.locale,
		remindersOn: row.remindersOn,
		safeContact: row.safeContact,
		interviewLanguage: openedInterviewLanguage(vault, row.interviewLanguageSealed),
		sessions: row.sessions.map(({ createdAt }) => createdAt),
		comingAppointments: row.bookings.length,
	};
}
