import type { LoaderFunctionArgs } from "@remix-run/node";
import { themselves } from "#app/features/access.ts";
import { myCopyView } from "#app/features/privacy/my-copy.view.server.ts";
import { applicantContext } from "#app/http/context.server.ts";
import { copyResponse } from "#app/http/respond.server.ts";

/** Everything about the person signed in, as a file. */
export async function loader(args: LoaderFunctionArgs) {
	const context = await applicantContext(args);
	return copyResponse(await myCopyView(themselves(context), context));
}
