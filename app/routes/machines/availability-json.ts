import type { LoaderFunctionArgs } from "@remix-run/node";
import { systemContext } from "#app/http/context.server.ts";
import { availabilityJson } from "#app/http/open-availability.server.ts";

export function loader(args: LoaderFunctionArgs) {
	const { baseUrl } = args.context.app.settings;
	return availabilityJson(null, baseUrl, systemContext(args));
}
