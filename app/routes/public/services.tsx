import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const handle = sharedPage();

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.site.services.title);

export async function loader(args: LoaderFunctionArgs) {
	const { db, locale } = await visitorContext(args);
	return { services: await serviceListView(db.directory, locale) };
}

export default function Services() {
	const { services } = useLoaderData<typeof loader>();
	const texts = useTexts().site.services;
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4">
			<PageTitle>{texts.title}</PageTitle>
			<p className="lead">{texts.lead}</p>
			<ul className="list-unstyled">
				{services.map((service) => (
					<li key={service.id} className="border-bottom py-4">
						<h2 className="h4">
							<a href={paths.service(service.id)} data-element="service-link">
								{service.name}
							</a>
						</h2>
						<p className="mb-2">{service.summary}</p>
						<p className="text-secondary mb-3">
							{service.format === "group" ? texts.group : texts.individual} ·{" "}
							{texts.lasts(service.durationMinutes)} ·{" "}
							{service.enrolmentRequired ? texts.enrolmentRequired : texts.open}
						</p>
						<LinkButton href={paths.booking({ servizio: service.id })} variant="outline-primary">
							{texts.bookThis}
							<span className="visually-hidden">: {service.name}</span>
						</LinkButton>
					</li>
				))}
			</ul>
		</div>
	);
}
