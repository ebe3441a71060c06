import { type Access, namedBy, wishByLink } from "#app/features/access.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { type WishView, wishView } from "#app/features/waitlist/wish.view.server.ts";
import { type RouteArgs, visitorContext } from "./context.server.ts";
import { notFound } from "./respond.server.ts";

/** The one wish that a link of the waiting list opens. @throws 404 when the link is not one of ours. */
export async function managedWish(args: RouteArgs): Promise<{
	token: string;
	own: Access<"wish">;
	person: Access<"person">;
	wish: WishView;
	context: VisitorContext;
}> {
	const context = await visitorContext(args);
	const token = args.params.wish ?? "";
	const own = wishByLink(token, context.vault);
	const wish = own && (await wishView(own.id, context.locale, context));
	if (!wish) throw notFound();
	return { token, own, person: namedBy(own, "person", wish.applicantId), wish, context };
}
