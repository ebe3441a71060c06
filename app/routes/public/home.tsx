import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	bookablePlacesView,
	freePlaces,
} from "#app/features/booking/bookable-places.view.server.ts";
import { FirstFree } from "#app/features/booking/first-free.tsx";
import { EditionOffer } from "#app/features/editions/edition-offer.tsx";
import { findCurrentEdition } from "#app/features/editions/edition-store.server.ts";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { pageHead } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { formatEuros } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { asLocale } from "#app/i18n/locales.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const handle = sharedPage();

export const meta: MetaFunction = (args) => {
	const { site } = catalogs[asLocale(args.params.lang)];
	return pageHead(args, `${site.name} · ${site.tagline}`);
};

/** How many municipalities the home page shows, those with the first free times. */
const SHOWN = 6;

export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const [edition, [service], municipalities] = await Promise.all([
		findCurrentEdition(context.db.directory, context.now),
		serviceListView(context.db.directory, context.locale),
		municipalityListView(context.db.directory),
	]);
	const places = service ? await bookablePlacesView(service.id, context) : [];
	return {
		service: service && {
			id: service.id,
			name: service.name,
			enrolmentRequired: service.enrolmentRequired,
		},
		soonest: freePlaces(places).slice(0, SHOWN),
		municipalities: municipalities.map(({ id, name }) => ({ id, name })),
		edition: edition && {
			allowanceEurosPerMonth: edition.allowanceEurosPerMonth,
			allowanceMonths: edition.allowanceMonths,
			rules: edition.rules,
		},
	};
}

export default function Home() {
	const { service, soonest, municipalities, edition } = useLoaderData<typeof loader>();
	const { site } = useTexts();
	const { home } = site;
	const locale = useLocale();
	const paths = citizenPaths(locale);
	const euros = edition?.allowanceEurosPerMonth;
	const help = euros ? home.helpUpTo(formatEuros(euros, locale)) : home.help;
	return (
		<>
			<div className="hero">
				<div className="container two-thirds">
					<div>
						<PageTitle>{home.title}</PageTitle>
						<p className="lead">{home.lead(help)}</p>
						<div className="actions">
							<LinkButton href={paths.booking({ servizio: service?.id ?? "" })} size="lg">
								{home.book}
							</LinkButton>
							<LinkButton href={paths.requirements} size="lg" variant="outline-primary">
								{home.check}
							</LinkButton>
						</div>
						{service && <p>{service.enrolmentRequired ? home.enrolFirst : home.bookFirst}</p>}
						<p className="text-soft">{home.noPassword}</p>
					</div>
					{edition && <EditionOffer edition={edition} />}
				</div>
			</div>
			<div className="container">
				<div className="two-thirds">
					{service && (
						<FirstFree
							service={service}
							places={soonest}
							bookAt={(sede) => paths.bookingDate({ sede, servizio: service.id })}
						/>
					)}
					<section>
						<h2>{site.municipalities.title}</h2>
						<p>{site.municipalities.lead}</p>
						<ul className="columns">
							{municipalities.map(({ id, name }) => (
								<li key={id}>
									<a href={paths.municipality(id)}>
										<Italian>{name}</Italian>
									</a>
								</li>
							))}
						</ul>
						<p>
							<a href={paths.municipalities}>{home.allMunicipalities}</a>
						</p>
					</section>
				</div>
				<section>
					<h2>{home.howItWorks}</h2>
					<ol className="numbered">
						{home.steps.map(({ title, text }) => (
							<li key={title}>
								<h3>{title}</h3>
								<p>{text}</p>
							</li>
						))}
					</ol>
				</section>
			</div>
		</>
	);
}
