import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bookablePlacesView } from "#app/features/booking/bookable-places.view.server.ts";
import { MunicipalityMap } from "#app/features/municipalities/municipality-map.tsx";
import { municipalityMapView } from "#app/features/municipalities/municipality-map.view.server.ts";
import { MunicipalityRows } from "#app/features/municipalities/municipality-rows.tsx";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { sharedPage } from "#app/http/shared-page.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const handle = sharedPage();

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.site.municipalities.title);

export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const [service] = await serviceListView(context.db.directory, context.locale);
	const times = service ? await bookablePlacesView(service.id, context) : [];
	return {
		serviceName: service?.name ?? null,
		...(await municipalityMapView(times, context)),
	};
}

export default function Municipalities() {
	const { places, map, serviceName } = useLoaderData<typeof loader>();
	const words = useTexts().site.municipalities;
	const { municipality } = citizenPaths(useLocale());
	return (
		<div className="container py-4">
			<PageTitle>{words.title}</PageTitle>
			<p className="lead">{words.lead}</p>
			<div className="map-and-list">
				{serviceName && map.tiles.length > 1 && (
					<section>
						<h2>{words.map.title}</h2>
						<MunicipalityMap map={map} serviceName={serviceName} pathOf={municipality} />
					</section>
				)}
				<section>
					<h2>{words.map.listTitle}</h2>
					<MunicipalityRows places={places} pathOf={municipality} />
				</section>
			</div>
		</div>
	);
}
