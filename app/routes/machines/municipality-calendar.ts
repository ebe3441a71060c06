import type { LoaderFunctionArgs } from "@remix-run/node";
import { availabilityCalendar } from "#app/http/open-availability.server.ts";
import { sharedPage } from "#app/http/shared-page.ts";

export const handle = sharedPage();

export function loader(args: LoaderFunctionArgs) {
	return availabilityCalendar(args.params.municipality ?? "", args);
}
