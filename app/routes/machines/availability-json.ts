import type { LoaderFunctionArgs } from "@remix-run/node";
import { availabilityJson } from "#app/http/open-availability.server.ts";

export function loader(args: LoaderFunctionArgs) {
	return availabilityJson(null, args);
}
