import type { LoaderFunctionArgs } from "@remix-run/node";
import { atDesk } from "#app/features/access.ts";
import { myCopyView } from "#app/features/privacy/my-copy.view.server.ts";
import { deskPerson } from "#app/http/desk-person.server.ts";
import { copyResponse } from "#app/http/respond.server.ts";

/** Everything about a person, as a file for whoever has no area of their own. */
export async function loader(args: LoaderFunctionArgs) {
	const { person, context } = await deskPerson(args);
	return copyResponse(await myCopyView(atDesk("person", person.id, context), context));
}
