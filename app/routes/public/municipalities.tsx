import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { bookablePlacesView } from "#app/features/booking/bookable-places.view.server.ts";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { formatDayShort, formatTime } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.site.municipalities.title);

export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const [municipalities, [service]] = await Promise.all([
		municipalityListView(context.db.read),
		serviceListView(context.db.read, context.locale),
	]);
	const places = service ? await bookablePlacesView(service.id, context) : [];
	return {
		municipalities: municipalities.map(({ id, name, hasOffice }) => ({
			id,
			name,
			hasOffice,
			place: places.find((one) => one.municipalityId === id && one.first) ?? null,
		})),
	};
}

export default function Municipalities() {
	const { municipalities } = useLoaderData<typeof loader>();
	const words = useTexts().site.municipalities;
	const locale = useLocale();
	const paths = citizenPaths(locale);
	return (
		<div className="container py-4">
			<PageTitle>{words.title}</PageTitle>
			<p className="lead">{words.lead}</p>
			<ul className="tiles">
				{municipalities.map(({ id, name, hasOffice, place }) => (
					<li key={id} className="tile">
						<h2>
							<a href={paths.municipality(id)}>{name}</a>
						</h2>
						<p>
							{place?.first
								? `${words.firstFree}: ${formatDayShort(place.first.startsAt, locale, place.zone)}, ${formatTime(place.first.startsAt, locale, place.zone)}`
								: hasOffice
									? words.noneFree
									: words.noOffice}
						</p>
					</li>
				))}
			</ul>
		</div>
	);
}
