import type { ActionFunctionArgs } from "@remix-run/node";
import { staffPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { endSession } from "#app/http/session.server.ts";

export function loader() {
	return seeOther(staffPaths.home);
}

export async function action({ request, context }: ActionFunctionArgs) {
	return seeOther(staffPaths.signIn, await endSession(context.app, request, "staff"));
}
