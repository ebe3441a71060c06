import { personNameView } from "#app/features/people/person.view.server.ts";
import { type RouteArgs, staffContext } from "./context.server.ts";
import { notFound } from "./respond.server.ts";

/** Whose data somebody at the desk has before them. @throws 404 for a person who is not theirs. */
export async function deskPerson(args: RouteArgs) {
	const context = await staffContext(args);
	const person = await personNameView(args.params.applicant ?? "", context);
	if (!person) throw notFound();
	return { person, context };
}
