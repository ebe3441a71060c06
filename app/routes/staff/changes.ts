import type { LoaderFunctionArgs } from "@remix-run/node";
import { changeStream } from "#app/http/change-stream.server.ts";
import { signedInAtDesk } from "#app/http/context.server.ts";

/** What the desk's pages listen to. Whoever is not signed in is told not to ask again. */
export async function loader(args: LoaderFunctionArgs) {
	const context = await signedInAtDesk(args);
	if (!context) return new Response(null, { status: 204 });
	const { app, stopping } = args.context;
	const signal = AbortSignal.any([args.request.signal, stopping]);
	return new Response(changeStream(app, context.staffMember.municipalityIds, signal), {
		headers: {
			"Content-Type": "text/event-stream",
			"Cache-Control": "no-store, no-transform",
			"X-Accel-Buffering": "no", // a proxy in front passes each event on as it comes
		},
	});
}
