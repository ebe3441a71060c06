import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { reportUnmetSearch } from "#app/features/booking/report-unmet-search.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther, tooManyRequests } from "#app/http/respond.server.ts";
import { readSearch } from "#app/http/slot-search.ts";

/** Looking here tells nobody anything. */
export async function loader(args: LoaderFunctionArgs) {
	const { locale } = await visitorContext(args);
	return seeOther(citizenPaths(locale).bookingSearch(readSearch(args.request)));
}

export async function action(args: ActionFunctionArgs) {
	const context = await visitorContext(args);
	const search = readSearch(args.request);
	const { servizio: serviceId, comune: municipalityIds } = search;
	const reported = await reportUnmetSearch({ serviceId, municipalityIds }, context);
	if (!reported.ok) throw tooManyRequests(reported.until, context.now);
	return seeOther(citizenPaths(context.locale).bookingSearch({ ...search, avvisato: "si" }));
}
