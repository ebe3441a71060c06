import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	bookablePlacesView,
	freePlaces,
} from "#app/features/booking/bookable-places.view.server.ts";
import { FirstOfService } from "#app/features/booking/first-of-service.tsx";
import { EnrolledOnly } from "#app/features/services/enrolled-only.tsx";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { serviceSections } from "#app/features/services/service-sections.tsx";
import { CompanyContacts } from "#app/http/company-contacts.tsx";
import { visitorContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { IndexedPage } from "#app/ui/indexed-page.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const handle = sharedPage();

export const meta: MetaFunction<typeof loader> = (args) =>
	pageTitle(
		args,
		(texts) => args.data?.service.name ?? texts.site.services.title,
		args.data?.service.summary,
	);

export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const services = await serviceListView(context.db.directory, context.locale);
	const service = services.find(({ id }) => id === args.params.service);
	if (!service) throw notFound();
	const places = await bookablePlacesView(service.id, context);
	return { service, places, first: freePlaces(places)[0] ?? null };
}

export default function Service() {
	const { service, places, first } = useLoaderData<typeof loader>();
	const { site } = useTexts();
	const texts = site.services;
	const paths = citizenPaths(useLocale());
	const book = paths.booking({ servizio: service.id });
	const isOffered = places.length > 0;
	return (
		<div className="container py-4">
			<Breadcrumb
				label={site.youAreHere}
				items={[
					{ label: site.nav.home, href: paths.home },
					{ label: texts.title, href: paths.services },
					{ label: service.name },
				]}
			/>
			<PageTitle dataElement="service-title">{service.name}</PageTitle>
			<p data-element="service-status">
				<Badge kind={isOffered ? "success" : "secondary"}>
					{isOffered ? texts.status.active : texts.status.inactive}
				</Badge>
			</p>
			<p className="lead" data-element="service-description">
				{service.summary}
			</p>
			<p className="text-soft">
				{texts.topic}:{" "}
				<a href={paths.services} data-element="service-topic">
					{texts.work}
				</a>
			</p>
			<EnrolledOnly
				service={service}
				paths={{ enrolment: paths.enrolment, signIn: paths.signInThen(book) }}
			/>
			<p>
				<LinkButton href={book} dataElement="service-main-access">
					{texts.bookThis}
				</LinkButton>
			</p>
			<FirstOfService
				first={first}
				isOffered={isOffered}
				waitlist={paths.waitlist({ servizio: service.id })}
			/>
			<IndexedPage
				label={texts.index}
				sections={serviceSections({
					service,
					book,
					site,
					contacts: <CompanyContacts />,
					offices: places.map((place) => ({
						...place,
						href: paths.municipality(place.municipalityId),
					})),
				})}
			/>
		</div>
	);
}
