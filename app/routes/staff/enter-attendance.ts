import type { ActionFunctionArgs } from "@remix-run/node";
import { enterAttendance } from "#app/http/attendance-entry.server.ts";
import { signedInAtDesk } from "#app/http/context.server.ts";
import { notFound } from "#app/http/respond.server.ts";

export function loader() {
	throw notFound();
}

/** The same as the page's form, for its script: 204, or why not; 401 for somebody to sign in again. */
export async function action(args: ActionFunctionArgs) {
	const context = await signedInAtDesk(args);
	if (!context) return new Response(null, { status: 401 });
	const refused = await enterAttendance(args, context);
	if (!refused) return new Response(null, { status: 204 });
	return Response.json({ refusal: refused.refusal }, { status: refused.status });
}
