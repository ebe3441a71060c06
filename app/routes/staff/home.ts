import type { LoaderFunctionArgs } from "@remix-run/node";
import { staffContext } from "#app/http/context.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";

export async function loader(args: LoaderFunctionArgs) {
	await staffContext(args);
	return seeOther(staffPaths.today());
}
