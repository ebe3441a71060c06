import type { LoaderFunctionArgs } from "@remix-run/node";
import { bookablePlacesView } from "#app/features/booking/bookable-places.view.server.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";

/** The door of the booking: what is chosen already is not asked again. */
export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const paths = citizenPaths(context.locale);
	const asked = new URL(args.request.url).searchParams;
	const comune = asked.get("comune") ?? "";
	const servizio = asked.get("servizio") ?? (await onlyService(context)) ?? "";
	const places = comune === "" ? [] : await bookablePlacesView(servizio, context);
	const [place, another] = places.filter(({ municipalityId }) => municipalityId === comune);
	return seeOther(
		place && !another
			? paths.bookingDate({ sede: place.officeId, servizio })
			: paths.bookingPlace({ comune, servizio }),
	);
}

/** The service there is no choice of, or null. */
async function onlyService({ db, locale }: VisitorContext): Promise<string | null> {
	const [only, another] = await serviceListView(db.directory, locale);
	return only && !another ? only.id : null;
}
