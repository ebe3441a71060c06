import type { Temporal } from "temporal-polyfill";
import type { Vault } from "#app/adapters/crypto/vault.server.ts";
import type { Reader } from "#app/adapters/db/database.server.ts";
import { toDate } from "#app/adapters/db/instants.server.ts";
import type { BookingStatus } from "#app/domain/booking/booking.ts";
import type { Locale } from "#app/i18n/locales.ts";

export type MyAppointment = {
	id: string;
	/** Opens the appointment's own page. */
	token: string;
	reference: string;
	status: BookingStatus;
	service: string;
	startsAt: Date;
	zone: string;
	office: string;
	address: string;
};

export type MyAppointmentsView = {
	/** Booked and not over yet, the next one first. */
	upcoming: MyAppointment[];
	/** Over or cancelled, the latest first. */
	past: MyAppointment[];
};

export async function myAppointmentsView(
	read: Reader,
	vault: Vault,
	facts: { applicantId: string; locale: Locale; now: Temporal.Instant },
): Promise<MyAppointmentsView> {
	const { applicantId, locale } = facts;
	const now = toDate(facts.now);
	const select = {
		id: true,
		reference: true,
		status: true,
		slot: {
			select: {
				startsAt: true,
				office: { select: { name: true, address: true, zone: true } },
				service: { select: { texts: { where: { locale }, select: { name: true } } } },
			},
		},
	} as const;
	const [upcoming, past] = await Promise.all([
		read.booking.findMany({
			where: { applicantId, status: "booked", slot: { endsAt: { gt: now } } },
			orderBy: { slot: { startsAt: "asc" } },
			select,
		}),
		read.booking.findMany({
			where: {
				applicantId,
				OR: [{ status: { not: "booked" } }, { slot: { endsAt: { lte: now } } }],
			},
			orderBy: { slot: { startsAt: "desc" } },
			select,
		}),
	]);
	const appointment = ({ id, reference, status, slot }: (typeof upcoming)[number]) => ({
		id,
		token: vault.sign("manage-link", id),
		reference,
		status,
		service: slot.service.texts[0]?.name ?? "",
		startsAt: slot.startsAt,
		zone: slot.office.zone,
		office: slot.office.name,
		address: slot.office.address,
	});
	return { upcoming: upcoming.map(appointment), past: past.map(appointment) };
}
