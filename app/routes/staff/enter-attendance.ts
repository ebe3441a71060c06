import type { ActionFunctionArgs } from "@remix-run/node";
import { enterAttendance } from "#app/http/attendance-entry.server.ts";
import { signedInAtDesk } from "#app/http/context.server.ts";
import { notFound } from "#app/http/respond.server.ts";

/** For what none of our pages sends. */
const NOT_OURS = "Non registrato: ricarica la pagina e riprova.";

export function loader() {
	throw notFound();
}

/** The same as the page's form, for its script: 204, or why not; 401 for somebody to sign in again. */
export async function action(args: ActionFunctionArgs) {
	const context = await signedInAtDesk(args);
	const by = new URL(args.request.url).searchParams.get("di");
	if (by === null) return refusal(NOT_OURS, 400);
	if (context?.staffMember.id !== by) return refusal("Entra di nuovo.", 401);
	try {
		const refused = await enterAttendance(args, context);
		return refused ? refusal(refused.refusal, refused.status) : new Response(null, { status: 204 });
	} catch (thrown) {
		if (!(thrown instanceof Response) || thrown.status >= 500) throw thrown;
		return refusal(NOT_OURS, thrown.status);
	}
}

function refusal(words: string, status: number): Response {
	return Response.json({ refusal: words }, { status });
}
