import { moment } from "#app/i18n/desk-format.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Choices } from "#app/ui/fields.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { SafeContactBadge } from "#app/ui/safe-contact-badge.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";
import type { OpenRepair } from "./affected-booking-store.server.ts";
import type { ToSettle } from "./list-to-settle.server.ts";

/**
 * For each person: to let them choose among seats that are held for them, which is chosen already; or
 * where to move them, or to cancel, or to keep them.
 */
export function SettleFields({
	toSettle,
	chosen,
	missing,
	seen,
	told = {},
}: {
	toSettle: ToSettle[];
	/** What was chosen before, by field. */
	chosen: Readonly<Record<string, string>>;
	/** Ids of the bookings for which nothing was chosen. */
	missing: readonly string[];
	/** The state of each appointment, by its id. */
	seen: Readonly<Record<string, string>>;
	/** By its id, what somebody else did to an appointment that was just to be settled. */
	told?: Readonly<Record<string, string>>;
}) {
	return toSettle.map((booking) => {
		const name = `decision-${booking.bookingId}`;
		const offered = [
			...booking.alternatives.map(({ slotId }) => `move:${slotId}`),
			"cancel",
			"keep",
		];
		const before = offered.find((value) => value === chosen[name]);
		const problem = missing.includes(booking.bookingId)
			? "Scegli che cosa fare per questa persona"
			: told[booking.bookingId] && `${told[booking.bookingId]} Decidi di nuovo.`;
		return (
			<fieldset
				key={booking.bookingId}
				id={name}
				className={problem ? "field settle has-problem" : "field settle"}
			>
				<legend>
					{booking.familyName} {booking.givenName}, {moment(booking.startsAt, booking.zone)}
				</legend>
				<SeenField name={`seen-${booking.bookingId}`} seen={seen[booking.bookingId]} />
				<p className="hint">
					{booking.serviceName}, {booking.officeName}, {booking.deskName} ·{" "}
					{booking.phone ? <PhoneLink number={booking.phone} /> : "senza telefono"}{" "}
					{!booking.hasEmail && <Badge kind="warning">senza e-mail: da avvisare a voce</Badge>}
					<SafeContactBadge isOn={booking.safeContact} />
				</p>
				{booking.repair && <RepairState repair={booking.repair} zone={booking.zone} />}
				{problem && <p className="problem">{problem}</p>}
				<Choices
					name={name}
					defaultValue={before ?? "propose"}
					options={[
						{
							value: "propose",
							label: booking.hasEmail
								? "Lascia scegliere alla persona: le teniamo fino a tre posti e le scriviamo"
								: "Tieni fino a tre posti: la persona è da chiamare",
						},
						...booking.alternatives.map(({ slotId, startsAt, zone, officeName }) => ({
							value: `move:${slotId}`,
							label: `Sposta a ${moment(startsAt, zone)}`,
							hint: officeName,
						})),
						{
							value: "cancel",
							label: booking.hasEmail
								? "Annulla e manda un messaggio"
								: "Annulla (la persona è da avvisare a voce)",
						},
						{ value: "keep", label: "Tieni: la persona viene ricevuta lo stesso" },
					]}
				/>
			</fieldset>
		);
	});
}

const told = {
	pending: <Badge kind="primary">messaggio in partenza</Badge>,
	sent: <Badge kind="success">avvisato per e-mail</Badge>,
	failed: <Badge kind="danger">messaggio non arrivato: da chiamare</Badge>,
	dropped: <Badge kind="warning">non avvisato: da chiamare</Badge>,
};

/** What was done so far for somebody whose time was taken away, and since when they wait. */
export function RepairState({ repair, zone }: { repair: OpenRepair; zone: string }) {
	const { message, openedAt, proposed } = repair;
	return (
		<>
			<p className="hint">
				{message ? told[message] : <Badge kind="warning">da chiamare</Badge>} Da sistemare da{" "}
				{moment(openedAt, zone)}.
			</p>
			{proposed.length > 0 && (
				<ul className="hint">
					{proposed.map(({ slotId, isHeld, officeName, ...slot }) => (
						<li key={slotId}>
							{moment(slot.startsAt, slot.zone)}, {officeName}:{" "}
							{isHeld ? "posto tenuto" : "forse ancora libero"}
						</li>
					))}
				</ul>
			)}
		</>
	);
}
