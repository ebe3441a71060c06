import type { LoaderFunctionArgs } from "@remix-run/node";
import { availabilityCalendar } from "#app/http/open-availability.server.ts";

export function loader(args: LoaderFunctionArgs) {
	return availabilityCalendar(args.params.municipality ?? "", args);
}
