import type { LoaderFunctionArgs } from "@remix-run/node";
import { visitorContext } from "#app/http/context.server.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";

/** The door of the booking: what is chosen already travels on to the first step. */
export async function loader(args: LoaderFunctionArgs) {
	const { locale } = await visitorContext(args);
	const chosen = new URL(args.request.url).searchParams;
	const query: { comune?: string; servizio?: string } = {};
	const municipality = chosen.get("comune");
	const service = chosen.get("servizio");
	if (municipality) query.comune = municipality;
	if (service) query.servizio = service;
	return seeOther(citizenPaths(locale).bookingPlace(query));
}
