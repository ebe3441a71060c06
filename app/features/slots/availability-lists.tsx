import { Fragment } from "react";
import { formatCalendarDay, formatDate, formatTime } from "#app/i18n/format.ts";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import type { Availability, RuleLine } from "./availability.view.server.ts";
import { weekdayNames } from "./refusal-messages.ts";

/** The weekly openings of a desk. */
export function RuleTable({
	rules,
	endRule,
	changeRule,
}: {
	rules: RuleLine[];
	endRule: (id: string) => string;
	changeRule: (id: string) => string;
}) {
	if (rules.length === 0) return <EmptyState title="Nessun orario settimanale" headingLevel={3} />;
	return (
		<DataTable
			caption="Orari settimanali"
			columns={["Giorno", "Ore", "Servizio", "A persona", "Posti", "Periodo", "Azioni"]}
			rows={rules.map((rule) => ({
				key: rule.id,
				cells: [
					rule.everyWeeks > 1
						? `${weekdayNames[rule.weekday]}, ogni ${rule.everyWeeks} settimane`
						: weekdayNames[rule.weekday],
					`${rule.startTime}–${rule.endTime}`,
					rule.serviceName,
					rule.pauseMinutes > 0
						? `${rule.slotMinutes} minuti e ${rule.pauseMinutes} di pausa`
						: `${rule.slotMinutes} minuti`,
					rule.deskSeats > 0
						? `${rule.capacity} (${rule.deskSeats} per lo sportello)`
						: String(rule.capacity),
					rulePeriod(rule),
					<Fragment key="actions">
						<a href={changeRule(rule.id)}>
							Cambia
							<span className="visually-hidden">
								: {weekdayNames[rule.weekday]} {rule.startTime}
							</span>
						</a>{" "}
						<a href={endRule(rule.id)}>
							Finisci
							<span className="visually-hidden">
								: {weekdayNames[rule.weekday]} {rule.startTime}
							</span>
						</a>
					</Fragment>,
				],
			}))}
		/>
	);
}

function rulePeriod({ fromOn, toOn }: RuleLine): string {
	if (fromOn === toOn) return `solo il ${formatDate(fromOn, "it")}`;
	return `dal ${formatDate(fromOn, "it")}${toOn ? ` al ${formatDate(toOn, "it")}` : ""}`;
}

/** The next slots of a desk. One with somebody in it is closed, and people are decided for first. */
export function UpcomingSlots({
	days,
	zone,
	withdraw,
	close,
}: {
	days: Availability["days"];
	zone: string;
	withdraw: (id: string) => string;
	/** What closes the desk for the time of a slot, shown first. */
	close: { action: string; keys: Readonly<Record<string, string>>; deskId: string };
}) {
	if (days.length === 0) return <EmptyState title="Nessun orario nei prossimi giorni" />;
	return days.map(({ day, slots }) => (
		<section key={day}>
			<h3>{formatCalendarDay(day, "it")}</h3>
			<ul className="slot-lines">
				{slots.map((slot) => {
					const when = `${formatDate(day, "it")} ${formatTime(slot.startsAt, "it", zone)}`;
					return (
						<li key={slot.id}>
							<strong>{formatTime(slot.startsAt, "it", zone)}</strong> {slot.serviceName},{" "}
							{slot.seatsTaken}/{slot.capacity} presi
							{slot.seatsTaken === 0 ? (
								<form method="post" action={withdraw(slot.id)}>
									<Button variant="link" size="sm">
										Togli<span className="visually-hidden"> {when}</span>
									</Button>
								</form>
							) : (
								<form method="post" action={close.action}>
									<input type="hidden" name="key" value={close.keys[slot.id]} />
									<input type="hidden" name="place" value={`desk:${close.deskId}`} />
									<input type="hidden" name="fromOn" value={day} />
									<input
										type="hidden"
										name="startTime"
										value={formatTime(slot.startsAt, "it", zone)}
									/>
									<input type="hidden" name="endTime" value={formatTime(slot.endsAt, "it", zone)} />
									<input type="hidden" name="reason" value="Disponibilità ritirata" />
									<Button variant="link" size="sm">
										Togli e sistema le persone
										<span className="visually-hidden"> {when}</span>
									</Button>
								</form>
							)}
						</li>
					);
				})}
			</ul>
		</section>
	));
}
