import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffOfficesView } from "#app/features/offices/staff-offices.view.server.ts";
import { WeekAgenda } from "#app/features/slots/week-agenda.tsx";
import { weekAgendaView } from "#app/features/slots/week-agenda.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { FilterForm } from "#app/http/filter-form.tsx";
import { livePage } from "#app/http/live.tsx";
import { staffPaths } from "#app/http/paths.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { formatDate } from "#app/i18n/format.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SelectField } from "#app/ui/fields.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const handle = livePage("booking", "slot", "closure", "availability_rule");

export const meta: MetaFunction = () => staffTitle("Agenda");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const query = new URL(args.request.url).searchParams;
	const offices = await staffOfficesView(context);
	const office = offices.find(({ id }) => id === query.get("sede")) ?? offices[0];
	const agenda = office
		? await weekAgendaView({ officeId: office.id, from: query.get("dal") }, context)
		: null;
	return { agenda, offices: offices.map(({ id, name }) => ({ value: id, label: name })) };
}

export default function AgendaPage() {
	const { agenda, offices } = useLoaderData<typeof loader>();
	if (!agenda) return <EmptyState title="Non hai ancora una sede" headingLevel={2} />;
	const sede = agenda.officeId;
	return (
		<>
			<PageTitle>
				{agenda.officeName}, settimana dal {formatDate(agenda.from, "it")}
			</PageTitle>
			<div className="toolbar no-print">
				<LinkButton
					href={staffPaths.agenda({ sede, dal: agenda.previous })}
					variant="outline-primary"
					size="sm"
				>
					← <span className="wide-words">Settimana </span>prima
				</LinkButton>
				<LinkButton href={staffPaths.agenda({ sede })} variant="outline-primary" size="sm">
					Questa<span className="wide-words"> settimana</span>
				</LinkButton>
				<LinkButton
					href={staffPaths.agenda({ sede, dal: agenda.next })}
					variant="outline-primary"
					size="sm"
				>
					<span className="wide-words">Settimana </span>dopo →
				</LinkButton>
				{offices.length > 1 && (
					<FilterForm>
						<input type="hidden" name="dal" value={agenda.from} />
						<SelectField name="sede" label="Sede" options={offices} defaultValue={sede} />
					</FilterForm>
				)}
			</div>
			<WeekAgenda
				agenda={agenda}
				paths={{
					booking: staffPaths.booking,
					session: staffPaths.session,
					day: (giorno) => staffPaths.today({ giorno, sede }),
				}}
			/>
		</>
	);
}
