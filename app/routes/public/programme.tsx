import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCurrentEdition } from "#app/features/editions/edition-store.server.ts";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const handle = sharedPage();

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.programme.title);

export async function loader(args: LoaderFunctionArgs) {
	const { db, now, locale } = await visitorContext(args);
	const [edition, services] = await Promise.all([
		findCurrentEdition(db.directory, now),
		serviceListView(db.directory, locale),
	]);
	return {
		municipalities: edition?.municipalities ?? [],
		services: services.map(({ id, name }) => ({ id, name })),
	};
}

export default function Programme() {
	const { municipalities, services } = useLoaderData<typeof loader>();
	const { programme, site } = useTexts();
	const { what, history, accredited, forMunicipalities, agenda } = programme;
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4">
			<PageTitle>{programme.title}</PageTitle>
			<p className="lead">{programme.lead}</p>
			<section>
				<h2>{what.title}</h2>
				<Paragraphs of={what.text} />
				<div className="actions">
					<LinkButton href={paths.requirements}>{site.nav.requirements}</LinkButton>
				</div>
			</section>
			<section>
				<h2>{history.title}</h2>
				<div className="narrow">
					<Facts facts={history.years.map(({ year, text }) => ({ term: year, value: text }))} />
				</div>
				<Paragraphs of={history.text} />
			</section>
			<section>
				<h2>{accredited.title}</h2>
				<Paragraphs of={accredited.text} />
				{services.length > 0 && (
					<>
						<p>{accredited.list}</p>
						<ul>
							{services.map(({ id, name }) => (
								<li key={id}>
									<a href={paths.service(id)}>{name}</a>
								</li>
							))}
						</ul>
					</>
				)}
			</section>
			<section>
				<h2>{forMunicipalities.title}</h2>
				<Paragraphs of={forMunicipalities.text} />
				<p>{municipalities.length > 0 ? forMunicipalities.list : forMunicipalities.none}</p>
				{municipalities.length > 0 && (
					<ul>
						{municipalities.map(({ id, name }) => (
							<li key={id}>
								<a href={paths.municipality(id)}>
									<Italian>{name}</Italian>
								</a>
							</li>
						))}
					</ul>
				)}
			</section>
			<section>
				<h2>{agenda.title}</h2>
				<Paragraphs of={agenda.text} />
			</section>
		</div>
	);
}

function Paragraphs({ of }: { of: readonly string[] }) {
	return of.map((text) => <p key={text}>{text}</p>);
}
