import type { Temporal } from "temporal-polyfill";
import type { Directory } from "#app/adapters/db/directory.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { shownPhone } from "#app/domain/people/contact.ts";
import type { InterviewLanguage } from "#app/domain/people/interview-language.ts";
import {
	type CallOutcome,
	daysToRemind,
	isToRemindByPhone,
} from "#app/domain/reminders/reminder-call.ts";
import { dayInterval } from "#app/domain/time/office-clock.ts";
import { statesSeen } from "#app/features/audit/seen-store.server.ts";
import type { StaffContext } from "#app/features/context.ts";
import { openedInterviewLanguage } from "#app/features/people/applicant-store.server.ts";
import { within } from "#app/features/rights.ts";
import { callCase, callColumns, listCallCases } from "./reminder-call-store.server.ts";

export type ReminderToCall = {
	bookingId: string;
	person: {
		id: string;
		name: string;
		phone: string | null;
		locale: string;
		safeContact: boolean;
		interviewLanguage: InterviewLanguage | null;
	};
	startsAt: Date;
	zone: string;
	serviceName: string;
	officeName: string;
	address: string;
	/** The calls about this start, latest first. */
	calls: { at: Date; by: string; outcome: CallOutcome }[];
	/** The state of the appointment, as the forms carry it. */
	seen: string;
};

export type RemindersToCall = {
	/** Soonest first. */
	toCall: ReminderToCall[];
	/** Who has been reached already. */
	reached: ReminderToCall[];
};

/** Whom the desk reminds by telephone of an appointment tomorrow or the day after. */
export async function remindersToCallView(context: StaffContext): Promise<RemindersToCall> {
	const { now, db, vault, staffMember } = context;
	const where = candidates(context, await listServiceIds(db.directory));
	const ids = await db.read.booking.findMany({ where, select: { id: true } });
	const seen = await statesSeen(
		db.read,
		"booking",
		ids.map(({ id }) => id),
	);
	const rows = await db.read.booking.findMany({
		where: { ...where, slot: { ...where.slot, office: within(staffMember.municipalityIds) } },
		orderBy: [{ slot: { startsAt: "asc" } }, { id: "asc" }],
		select: {
			id: true,
			...callColumns,
			slot: {
				select: {
					startsAt: true,
					office: { select: { zone: true, name: true, address: true } },
					service: { select: { texts: { where: { locale: "it" }, select: { name: true } } } },
				},
			},
			applicant: {
				select: {
					id: true,
					givenName: true,
					familyName: true,
					phoneSealed: true,
					locale: true,
					safeContact: true,
					interviewLanguageSealed: true,
					emailHash: true,
					remindersOn: true,
				},
			},
			calls: {
				select: {
					slotId: true,
					outcome: true,
					calledAt: true,
					calledBy: { select: { name: true } },
				},
			},
		},
	});
	const lists: RemindersToCall = { toCall: [], reached: [] };
	for (const row of rows) {
		const facts = callCase(row, now);
		const isOpen = isToRemindByPhone(facts);
		// Those already reached, who would be called otherwise.
		if (!isOpen && !isToRemindByPhone({ ...facts, outcomes: [] })) continue;
		const { applicant, slot } = row;
		(isOpen ? lists.toCall : lists.reached).push({
			bookingId: row.id,
			person: {
				id: applicant.id,
				name: `${applicant.familyName} ${applicant.givenName}`,
				phone: shownPhone(vault.unsealIfAny(applicant.phoneSealed)),
				locale: applicant.locale,
				safeContact: applicant.safeContact,
				interviewLanguage: openedInterviewLanguage(vault, applicant.interviewLanguageSealed),
			},
			startsAt: slot.startsAt,
			zone: slot.office.zone,
			serviceName: slot.service.texts[0]?.name ?? "",
			officeName: slot.office.name,
			address: slot.office.address,
			calls: row.calls
				.filter(({ slotId }) => slotId === row.slotId)
				.map(({ calledAt, calledBy, outcome }) => ({ at: calledAt, by: calledBy.name, outcome }))
				.sort((one, other) => other.at.getTime() - one.at.getTime()),
			seen: seen(row.id),
		});
	}
	return lists;
}

/** How many people the desk has to remind by telephone. */
export async function countRemindersToCall({
	now,
	db,
	staffMember,
}: StaffContext): Promise<number> {
	const serviceIds = await listServiceIds(db.directory);
	const scope = staffMember.municipalityIds;
	const cases = await listCallCases(db.read, timeToRemindOf(now), { serviceIds, scope }, now);
	return cases.filter(isToRemindByPhone).length;
}

/** The index of when slots start begins with the service. */
async function listServiceIds(directory: Directory): Promise<string[]> {
	const services = await directory.service.findMany({ select: { id: true } });
	return services.map(({ id }) => id);
}

/** The appointments of these days of people who can't be written to; the rule decides among them. */
function candidates({ now, staffMember }: StaffContext, serviceIds: string[]) {
	const { start, end } = timeToRemindOf(now);
	return {
		status: "booked" as const,
		applicant: { emailHash: null, remindersOn: true },
		slot: {
			serviceId: { in: serviceIds },
			office: within(staffMember.municipalityIds),
			startsAt: { gte: start, lt: end },
		},
	};
}

function timeToRemindOf(now: Temporal.Instant): { start: Date; end: Date } {
	const [first, last] = daysToRemind(now, PROGRAMME_ZONE);
	if (!first || !last) throw new Error("no days to remind of");
	return {
		start: toDate(dayInterval(first, PROGRAMME_ZONE).start),
		end: toDate(dayInterval(last, PROGRAMME_ZONE).end),
	};
}
