import type { DaySheetCounters } from "./day-sheet.view.server.ts";

/** The day in five numbers. */
export function DayCounters({ counters }: { counters: DaySheetCounters }) {
	const lines = [
		{ label: "prenotati", count: counters.booked },
		{ label: "arrivati", count: counters.arrived },
		{ label: "ricevuti", count: counters.attended },
		{ label: "assenti", count: counters.absent },
		{ label: "posti liberi", count: counters.freeSeats },
	];
	return (
		<ul className="counters" aria-label="La giornata in numeri">
			{lines.map(({ label, count }) => (
				<li key={label}>
					<strong>{count}</strong> {label}
				</li>
			))}
		</ul>
	);
}
