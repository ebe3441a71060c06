import { availabilityFile } from "#app/domain/calendar/ics.ts";
import { readInstant } from "#app/domain/time/read-instant.ts";
import {
	type OpenTime,
	openAvailabilityView,
	type Place,
	wholeAvailabilityView,
} from "#app/features/booking/open-availability.view.server.ts";
import { type RouteArgs, systemContext } from "./context.server.ts";
import { citizenPaths, machinePaths } from "./paths.ts";
import { badRequest, notFound } from "./respond.server.ts";

/** Whoever wants to show the free times elsewhere may: they hold nothing about anybody. */
const HEADERS = { "Cache-Control": "public, max-age=60", "Access-Control-Allow-Origin": "*" };

/**
 * The free times as JSON, a page at a time: `next` is the address of the page after, null on the last.
 *
 * @throws 404 for a municipality that is not there, 400 for an address that is no page's
 */
export async function availabilityJson(
	municipalityId: string | null,
	args: RouteArgs,
): Promise<Response> {
	const { baseUrl } = args.context.app.settings;
	const context = systemContext(args);
	const after = readPlace(new URL(args.request.url).searchParams);
	const open = await openAvailabilityView({ municipalityId, after }, context);
	if (!open) throw notFound();
	const { times, next } = open;
	const body = {
		generatedAt: context.now.toString(),
		open: times.map((time) => ({ ...time, bookAt: linkOf(time, baseUrl) })),
		next:
			next &&
			`${baseUrl}${machinePaths.availability(municipalityId, {
				dal: next.start.toString(),
				dopo: next.slotId,
			})}`,
	};
	return new Response(JSON.stringify(body), {
		headers: { ...HEADERS, "Content-Type": "application/json; charset=utf-8" },
	});
}

/** The same as a calendar one may subscribe to; a calendar has no pages, and so it is whole. */
export async function availabilityCalendar(
	municipalityId: string,
	args: RouteArgs,
): Promise<Response> {
	const { baseUrl } = args.context.app.settings;
	const context = systemContext(args);
	const times = await wholeAvailabilityView(municipalityId, context);
	if (!times) throw notFound();
	const content = availabilityFile(
		times.map((time) => ({
			uid: time.slotId,
			stampedAt: context.now,
			start: time.start,
			end: time.end,
			summary: `${time.service}: posto libero`,
			location: `${time.office}, ${time.address}`,
			url: linkOf(time, baseUrl),
			language: "it",
		})),
	);
	return new Response(content, {
		headers: { ...HEADERS, "Content-Type": "text/calendar; charset=utf-8" },
	});
}

/** Where the page before ended; null for the first page. */
function readPlace(query: URLSearchParams): Place | null {
	if (!query.has("dal") && !query.has("dopo")) return null;
	const start = readInstant(query.get("dal"));
	const slotId = query.get("dopo");
	if (!start || !slotId) throw badRequest();
	return { start, slotId };
}

function linkOf({ serviceId, municipalityId }: OpenTime, baseUrl: string): string {
	const path = citizenPaths("it").booking({ comune: municipalityId, servizio: serviceId });
	return `${baseUrl}${path}`;
}
