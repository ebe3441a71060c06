import { availabilityFile } from "#app/domain/calendar/ics.ts";
import {
	type OpenTime,
	openAvailabilityView,
} from "#app/features/booking/open-availability.view.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { citizenPaths } from "./paths.ts";
import { notFound } from "./respond.server.ts";

/** Whoever wants to show the free times elsewhere may: they hold nothing about anybody. */
const HEADERS = { "Cache-Control": "public, max-age=60", "Access-Control-Allow-Origin": "*" };

async function openTimes(municipalityId: string | null, context: SystemContext) {
	const times = await openAvailabilityView(municipalityId, context);
	if (!times) throw notFound();
	return times;
}

/** The free times as JSON. @throws 404 for a municipality that is not there */
export async function availabilityJson(
	municipalityId: string | null,
	baseUrl: string,
	context: SystemContext,
): Promise<Response> {
	const times = await openTimes(municipalityId, context);
	const body = {
		generatedAt: context.now.toString(),
		open: times.map((time) => ({ ...time, bookAt: linkOf(time, baseUrl) })),
	};
	return new Response(JSON.stringify(body), {
		headers: { ...HEADERS, "Content-Type": "application/json; charset=utf-8" },
	});
}

/** The same as a calendar one may subscribe to. */
export async function availabilityCalendar(
	municipalityId: string,
	baseUrl: string,
	context: SystemContext,
): Promise<Response> {
	const times = await openTimes(municipalityId, context);
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

function linkOf({ serviceId, municipalityId }: OpenTime, baseUrl: string): string {
	const path = citizenPaths("it").booking({ comune: municipalityId, servizio: serviceId });
	return `${baseUrl}${path}`;
}
