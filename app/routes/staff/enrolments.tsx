import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { eligibilityWords } from "#app/features/enrolment/eligibility-messages.ts";
import { enrolmentStatusWords } from "#app/features/enrolment/enrolment-badge.tsx";
import { enrolmentListView } from "#app/features/enrolment/enrolment-list.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { livePage } from "#app/http/live.tsx";
import { staffPaths } from "#app/http/paths.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { formatDate } from "#app/i18n/format.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const handle = livePage("enrolment");

export const meta: MetaFunction = () => staffTitle("Iscrizioni");

/** The states in the order of the work they ask for. */
const shown = ["submitted", "to_complete", "accepted", "refused", "withdrawn"] as const;

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const asked = new URL(args.request.url).searchParams.get("stato");
	const status = shown.find((one) => one === asked) ?? "submitted";
	return { status, ...(await enrolmentListView(status, context)) };
}

export default function Enrolments() {
	const { status, lines, areMore } = useLoaderData<typeof loader>();
	return (
		<>
			<PageTitle>Iscrizioni</PageTitle>
			<nav aria-label="Stato">
				<ul className="counters">
					{shown.map((one) => (
						<li key={one}>
							{one === status ? (
								<strong aria-current="page">{enrolmentStatusWords[one]}</strong>
							) : (
								<Link to={staffPaths.enrolments({ stato: one })}>{enrolmentStatusWords[one]}</Link>
							)}
						</li>
					))}
				</ul>
			</nav>
			{lines.length === 0 ? (
				<EmptyState title="Nessuna iscrizione">
					<p>In questo stato non ce ne sono.</p>
				</EmptyState>
			) : (
				<DataTable
					caption={`Iscrizioni: ${enrolmentStatusWords[status]}`}
					secondary={[2]}
					columns={["Persona", "Numero", "Comune", "Requisiti dichiarati", "Inviata"]}
					rows={lines.map((line) => ({
						key: line.id,
						cells: [
							<Link key="name" to={staffPaths.enrolment(line.id)}>
								{line.name}
							</Link>,
							line.reference,
							line.municipalityName,
							eligibilityWords[line.eligibility],
							line.submittedAt
								? formatDate(line.submittedAt.toISOString().slice(0, 10), "it")
								: "–",
						],
					}))}
				/>
			)}
			{areMore && (
				<p>
					Ce ne sono altre: qui vedi le prime {lines.length}, che aspettano da più tempo. Le altre
					compaiono man mano che decidi, o le trovi per nome o per numero in{" "}
					<a href={staffPaths.people}>Persone</a>.
				</p>
			)}
		</>
	);
}
