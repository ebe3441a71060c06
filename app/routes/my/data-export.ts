import type { LoaderFunctionArgs } from "@remix-run/node";
import { myCopyView } from "#app/features/privacy/my-copy.view.server.ts";
import { applicantContext } from "#app/http/context.server.ts";

/** Everything about the person signed in, as a file. */
export async function loader(args: LoaderFunctionArgs) {
	const context = await applicantContext(args);
	return new Response(JSON.stringify(await myCopyView(context), null, "\t"), {
		headers: {
			"Content-Type": "application/json; charset=utf-8",
			"Content-Disposition": 'attachment; filename="pratico-dati.json"',
			"Cache-Control": "private, no-store",
		},
	});
}
