import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bookablePlacesView } from "#app/features/booking/bookable-places.view.server.ts";
import { municipalityPageView } from "#app/features/municipalities/municipality-page.view.server.ts";
import { OfficeSheet } from "#app/features/municipalities/office-sheet.tsx";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { ItalianIn } from "#app/i18n/italian.tsx";
import { serviceLabel } from "#app/i18n/service-label.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const handle = sharedPage();

export const meta: MetaFunction<typeof loader> = (args) =>
	pageTitle(args, (texts) => args.data?.municipality.name ?? texts.site.municipalities.title);

export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const [municipality, services] = await Promise.all([
		municipalityPageView(context.db.directory, args.params.municipality ?? ""),
		serviceListView(context.db.directory, context.locale),
	]);
	if (!municipality) throw notFound();
	const free = await Promise.all(
		services.map(async ({ id, ...service }) => ({
			id,
			name: serviceLabel(service, catalogs[context.locale]),
			places: await bookablePlacesView(id, context),
		})),
	);
	return {
		municipality,
		services: free.flatMap(({ id, name, places }) =>
			places
				.filter((place) => place.municipalityId === municipality.id)
				.map(({ officeId, first, zone }) => ({ id, name, officeId, first, zone })),
		),
	};
}

export default function Municipality() {
	const { municipality, services } = useLoaderData<typeof loader>();
	const { booking, site, waitlist } = useTexts();
	const words = site.municipalities;
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4">
			<PageTitle>
				<ItalianIn words={words.place} name={municipality.name} />
			</PageTitle>
			{municipality.offices.length === 0 && (
				<EmptyState title={words.noDesk}>
					<p>{words.nearby}</p>
					<LinkButton href={paths.bookingSearch({ ordine: "vicinanza", vicino: municipality.id })}>
						{booking.search.link}
					</LinkButton>
				</EmptyState>
			)}
			{municipality.offices.map((office) => (
				<OfficeSheet
					key={office.id}
					office={office}
					services={services
						.filter(({ officeId }) => officeId === office.id)
						.map((service) => ({
							...service,
							book: paths.bookingDate({ sede: office.id, servizio: service.id }),
						}))}
				/>
			))}
			{services.some(({ first }) => first !== null) ? (
				<p>
					<LinkButton href={paths.booking({ comune: municipality.id })}>{words.book}</LinkButton>
				</p>
			) : (
				municipality.offices.length > 0 && (
					<EmptyState title={words.noneFree}>
						<p>{waitlist.links.joinHint}</p>
						<LinkButton href={paths.waitlist({ comune: municipality.id })}>
							{waitlist.links.join}
						</LinkButton>
						<p>
							<a href={paths.bookingSearch({ ordine: "vicinanza", vicino: municipality.id })}>
								{booking.search.link}
							</a>
						</p>
					</EmptyState>
				)
			)}
		</div>
	);
}
