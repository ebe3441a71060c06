import { readDay } from "#app/domain/time/read-day.ts";
import { formatDate } from "#app/i18n/format.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { everyWeeksChoices, weekdayNames } from "./refusal-messages.ts";

type Words = { term: string; of: (value: string) => string | undefined };

const asIs = (value: string) => value;
const day = (value: string) => (readDay(value) ? formatDate(value, "it") : value);

/** What may have been typed about the opening, as its forms call it. */
const TYPED: Readonly<Record<string, Words>> = {
	lastOn: { term: "Ultimo giorno", of: day },
	fromOn: { term: "Cambia dal giorno", of: day },
	toOn: { term: "Fino al giorno", of: day },
	weekday: { term: "Giorno", of: (value) => weekdayNames[Number(value)] },
	everyWeeks: {
		term: "Si ripete",
		of: (value) => everyWeeksChoices.find((choice) => choice.value === value)?.label,
	},
	startTime: { term: "Dalle", of: asIs },
	endTime: { term: "Alle", of: asIs },
	slotMinutes: { term: "Minuti a persona", of: asIs },
	pauseMinutes: { term: "Minuti di pausa", of: asIs },
	capacity: { term: "Posti", of: asIs },
	deskSeats: { term: "Di cui per lo sportello", of: asIs },
};

/** That a weekly opening is not there any more: who did it, and what was just typed about it. */
export function RemovedRule({
	told,
	typed,
	back,
}: {
	/** Who took it away, and when. */
	told: string;
	typed: Readonly<Record<string, string>>;
	back: string;
}) {
	const facts = Object.entries(TYPED).flatMap(([name, { term, of }]) => {
		const value = typed[name] && of(typed[name]);
		return value ? [{ term, value }] : [];
	});
	return (
		<>
			<PageTitle>Questo orario non c'è più</PageTitle>
			<Refusal>{told} Se serve ancora, aprine uno nuovo in «Disponibilità».</Refusal>
			{facts.length > 0 && (
				<>
					<h2>Che cosa avevi scritto</h2>
					<Facts facts={facts} />
				</>
			)}
			<div className="actions">
				<LinkButton href={back}>Vai alle disponibilità</LinkButton>
			</div>
		</>
	);
}
