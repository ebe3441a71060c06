import { formatMoment, formatTime } from "#app/i18n/format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import type { DataCheckView } from "./data-check.view.server.ts";
import { dataChecks } from "./data-check-messages.ts";

/** One line under the day: whether the data is in order. */
export function DataCheckLine({ check, href }: { check: DataCheckView; href: string }) {
	const wrong = check.findings.length;
	const result =
		wrong === 0
			? "tutto a posto"
			: wrong === 1
				? "una cosa non torna"
				: `${wrong} cose non tornano`;
	const line = (
		<p>
			Controllo dei dati: {result}, {momentOf(check)}. <a href={href}>Vedi il controllo</a>
		</p>
	);
	return wrong === 0 ? (
		<div className="text-muted mt-4 no-print">{line}</div>
	) : (
		<Alert kind="warning">{line}</Alert>
	);
}

/** Every rule, and what breaks it. */
export function DataCheckDetails({ check }: { check: DataCheckView }) {
	const found = new Map(check.findings.map((finding) => [finding.check, finding]));
	return (
		<>
			<p>Ultimo controllo: {momentOf(check)}. Il controllo si ripete ogni giorno dalle 04:00.</p>
			{check.findings.length === 0 && (
				<Alert kind="success">
					<p>Tutto a posto.</p>
				</Alert>
			)}
			{check.findings.map(({ check: name, count, ids }) => (
				<Alert kind="warning" key={name}>
					<h2 className="h5">
						{dataChecks[name].title}: {count}
					</h2>
					<p>{dataChecks[name].advice}</p>
					<p>
						Numeri interni{count > ids.length && ` dei primi ${ids.length}`}:{" "}
						<code>{ids.join(", ")}</code>
					</p>
				</Alert>
			))}
			<DataTable
				caption="Che cosa è stato controllato"
				hideCaption={false}
				columns={["Non ci devono essere", "Trovati"]}
				rows={Object.entries(dataChecks).map(([name, { title }]) => ({
					key: name,
					cells: [title, found.get(name as keyof typeof dataChecks)?.count ?? 0],
				}))}
			/>
		</>
	);
}

function momentOf({ at, isToday, zone }: DataCheckView): string {
	return isToday ? `oggi alle ${formatTime(at, "it", zone)}` : formatMoment(at, "it", zone);
}
