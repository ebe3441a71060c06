import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { editionListView } from "#app/features/editions/edition-settings.view.server.ts";
import { MissingFacts } from "#app/features/health/missing-facts.tsx";
import { staffOfficesView } from "#app/features/offices/staff-offices.view.server.ts";
import { may } from "#app/features/rights.ts";
import { staffServicesView } from "#app/features/services/staff-services.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Impostazioni");

/** For coordinators: offices of their municipalities; the rest, for whoever coordinates all of them. */
export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const { staffMember } = context;
	if (!may(staffMember, "open_settings")) throw notFound();
	return {
		offices: await staffOfficesView(context),
		services: may(staffMember, "change_services") ? await staffServicesView(context) : [],
		editions: await editionListView(context),
		isForAll: may(staffMember, "change_services"),
		company: args.context.app.settings.company,
	};
}

export default function Settings() {
	const { offices, services, editions, isForAll, company } = useLoaderData<typeof loader>();
	return (
		<>
			<PageTitle>Impostazioni</PageTitle>
			<h2>Sedi e sportelli</h2>
			{offices.length === 0 ? (
				<EmptyState title="Non c'è ancora una sede" headingLevel={3}>
					<p>Aggiungi la prima sede con il suo sportello, poi apri gli orari in «Disponibilità».</p>
				</EmptyState>
			) : (
				<ul>
					{offices.map((office) => (
						<li key={office.id}>
							<a href={staffPaths.office(office.id)}>{office.name}</a>, {office.municipalityName}:{" "}
							{office.desks.length === 0
								? "nessuno sportello"
								: office.desks.map(({ name }) => name).join(", ")}
						</li>
					))}
				</ul>
			)}
			<p>
				<LinkButton href={staffPaths.newOffice}>Nuova sede</LinkButton>
			</p>
			{isForAll && (
				<>
					<h2>Edizioni</h2>
					<ul>
						{editions.map(({ id, year, opensOn }) => (
							<li key={id}>
								<a href={staffPaths.edition(id)}>Edizione {year}</a>
								{opensOn === null && ": senza date, nessuno può iscriversi"}
							</li>
						))}
					</ul>
					<p>
						<LinkButton href={staffPaths.newEdition}>Nuova edizione</LinkButton>
					</p>
				</>
			)}
			{services.length > 0 && (
				<>
					<h2>Servizi</h2>
					<ul>
						{services.map(({ id, name }) => (
							<li key={id}>
								<a href={staffPaths.serviceTerms(id)}>{name}</a>
							</li>
						))}
					</ul>
				</>
			)}
			{isForAll && (
				<p>
					<a href={staffPaths.staffAccounts}>Operatori: chi entra allo sportello</a>
				</p>
			)}
			<p>
				<a href={staffPaths.holidays()}>Giorni di festa</a>
			</p>
			{isForAll && <MissingFacts company={company} />}
		</>
	);
}
