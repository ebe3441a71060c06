import type { LoaderFunctionArgs } from "@remix-run/node";
import { availabilityJson } from "#app/http/open-availability.server.ts";
import { SHARED } from "#app/http/shared-page.ts";

export const handle = SHARED;

export function loader(args: LoaderFunctionArgs) {
	return availabilityJson(null, args);
}
