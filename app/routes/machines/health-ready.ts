import type { LoaderFunctionArgs } from "@remix-run/node";
import { readinessView } from "#app/features/health/readiness.view.server.ts";
import { systemContext } from "#app/http/context.server.ts";

/** For load balancers: 200 when requests may come in, or else 503. The rest is for whoever reads it. */
export async function loader(args: LoaderFunctionArgs) {
	const readiness = await readinessView(systemContext(args), args.context.app);
	return Response.json(readiness, {
		status: readiness.ready ? 200 : 503,
		headers: { "Cache-Control": "no-store" },
	});
}
