import type { SettlementOutcome } from "#app/features/repairs/record-settlement.server.ts";
import { moment } from "#app/i18n/desk-format.ts";
import { Badge } from "#app/ui/badge.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { SafeContactBadge } from "#app/ui/safe-contact-badge.tsx";
import { closureTime } from "./closure-time.tsx";
import type { ClosureLine, ClosureOutcome } from "./closures.view.server.ts";

/** The closures to come. */
export function ClosureTable({
	closures,
	closure,
}: {
	closures: ClosureLine[];
	closure: (id: string) => string;
}) {
	return (
		<DataTable
			caption="Chiusure"
			columns={["Dove", "Quando", "Motivo", "Azione"]}
			rows={closures.map((line) => ({
				key: line.id,
				cells: [
					line.placeName,
					closureTime(line, line.zone),
					line.reason,
					<a key="open" href={closure(line.id)}>
						Apri
						<span className="visually-hidden">
							: {line.placeName}, {closureTime(line, line.zone)}
						</span>
					</a>,
				],
			}))}
		/>
	);
}

type RefusalText = (
	outcome: Exclude<SettlementOutcome, "moved" | "cancelled" | "kept">,
	bookingId: string,
) => string;

/** What became of each person whom a closure hit; who has no e-mail is to be called. */
export function SettledPeople({
	settled,
	refusalText,
	booking,
}: {
	settled: ClosureOutcome[];
	refusalText: RefusalText;
	booking: (id: string) => string;
}) {
	return (
		<ul className="history">
			{settled.map((person) => (
				<li key={person.bookingId}>
					<a href={booking(person.bookingId)}>
						{person.familyName} {person.givenName}
					</a>{" "}
					{outcomeText(person, refusalText)}
					{!person.hasEmail && isNews(person.outcome) && (
						<>
							{" "}
							<Badge kind="warning">da avvisare a voce</Badge> {person.phone ?? "senza telefono"}
							<SafeContactBadge isOn={person.safeContact} />
						</>
					)}
				</li>
			))}
		</ul>
	);
}

function isNews(outcome: SettlementOutcome): boolean {
	return outcome === "moved" || outcome === "cancelled";
}

function outcomeText(
	{ bookingId, outcome, startsAt, zone, officeName }: ClosureOutcome,
	refusalText: RefusalText,
): string {
	const now = startsAt ? `: ${moment(startsAt, zone)}, ${officeName}` : "";
	switch (outcome) {
		case "moved":
			return `spostato${now}`;
		case "cancelled":
			return "annullato";
		case "kept":
			return `tenuto${now}`;
		default:
			return `non fatto: ${refusalText(outcome, bookingId)}`;
	}
}
