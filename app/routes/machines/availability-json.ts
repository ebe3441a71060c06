import type { LoaderFunctionArgs } from "@remix-run/node";
import { availabilityJson } from "#app/http/open-availability.server.ts";
import { sharedPage } from "#app/http/shared-page.ts";

export const handle = sharedPage("dal", "dopo");

export function loader(args: LoaderFunctionArgs) {
	return availabilityJson(null, args);
}
