import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	bookablePlacesView,
	freePlaces,
} from "#app/features/booking/bookable-places.view.server.ts";
import { FirstFree } from "#app/features/booking/first-free.tsx";
import { findCurrentEdition } from "#app/features/editions/edition-store.server.ts";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { pageHead } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { formatEuros } from "#app/i18n/format.ts";
import { asLocale } from "#app/i18n/locales.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) => {
	const { site } = catalogs[asLocale(args.params.lang)];
	return pageHead(args, `${site.name} · ${site.tagline}`);
};

/** How many municipalities the home page shows, those with the first free times. */
const SHOWN = 6;

export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const [edition, [service]] = await Promise.all([
		findCurrentEdition(context.db.read, context.now),
		serviceListView(context.db.read, context.locale),
	]);
	const places = service ? await bookablePlacesView(service.id, context) : [];
	const soonest = freePlaces(places).slice(0, SHOWN);
	return {
		service: service ? { id: service.id, name: service.name } : null,
		soonest,
		allowance:
			edition?.allowanceEurosPerMonth && edition.allowanceMonths
				? { euros: edition.allowanceEurosPerMonth, months: edition.allowanceMonths }
				: null,
	};
}

export default function Home() {
	const { service, soonest, allowance } = useLoaderData<typeof loader>();
	const { home } = useTexts().site;
	const locale = useLocale();
	const paths = citizenPaths(locale);
	return (
		<>
			<div className="hero">
				<div className="container">
					<PageTitle>{home.title}</PageTitle>
					<p className="lead">{home.lead}</p>
					<div className="actions">
						<LinkButton href={paths.booking()} size="lg" dataElement="appointment-booking">
							{home.book}
						</LinkButton>
						<LinkButton href={paths.requirements} size="lg" variant="outline-primary">
							{home.check}
						</LinkButton>
					</div>
					<p className="text-soft">{home.noPassword}</p>
				</div>
			</div>
			<div className="container">
				{service && (
					<FirstFree
						service={service}
						places={soonest}
						paths={{
							book: (slot) => paths.bookingDetails(slot),
							municipality: paths.municipality,
							all: paths.municipalities,
						}}
					/>
				)}
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
				{allowance && (
					<section>
						<h2>{home.offer}</h2>
						<p>{home.allowance(formatEuros(allowance.euros, locale), allowance.months)}</p>
					</section>
				)}
			</div>
		</>
	);
}
