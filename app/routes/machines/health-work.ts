import type { LoaderFunctionArgs } from "@remix-run/node";
import { workView } from "#app/features/health/readiness.view.server.ts";
import { systemContext } from "#app/http/context.server.ts";

/** For monitors: 200 when the work behind the pages gets done, or else 503. */
export async function loader(args: LoaderFunctionArgs) {
	const work = await workView(systemContext(args), args.context.app);
	return Response.json(work, {
		status: work.working ? 200 : 503,
		headers: { "Cache-Control": "no-store" },
	});
}
