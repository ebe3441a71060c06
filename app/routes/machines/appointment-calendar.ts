import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeCalendar } from "#app/features/booking/write-calendar.server.ts";
import { managedAppointment } from "#app/http/managed-appointment.server.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { calendarResponse, gone } from "#app/http/respond.server.ts";

/** The appointment as a file for the person's calendar. */
export async function loader(args: LoaderFunctionArgs) {
	const { token, appointment, context } = await managedAppointment(args);
	if (appointment.status !== "booked") throw gone();
	const path = citizenPaths(context.locale).appointment(token);
	const link = `${args.context.app.settings.baseUrl}${path}`;
	return calendarResponse(writeCalendar(appointment, link, context), "appuntamento.ics");
}
