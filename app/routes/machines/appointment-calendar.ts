import type { LoaderFunctionArgs } from "@remix-run/node";
import { writeCalendar } from "#app/features/booking/write-calendar.server.ts";
import { managedAppointment } from "#app/http/managed-appointment.server.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { calendarResponse, goneBecause } from "#app/http/respond.server.ts";
import { catalogs } from "#app/i18n/catalogs.ts";

/**
 * The appointment as a file for the person's calendar. A calendar that asks again after it was
 * cancelled is told so in the person's language, for whoever opens the file's address.
 */
export async function loader(args: LoaderFunctionArgs) {
	const { appointment, context } = await managedAppointment(args);
	if (appointment.status !== "booked") {
		const { language } = appointment;
		return goneBecause(catalogs[language].booking.refusals.already_cancelled, language);
	}
	const { openByReference } = citizenPaths(context.locale);
	const link = `${args.context.app.settings.baseUrl}${openByReference}`;
	return calendarResponse(writeCalendar(appointment, link, context), "appuntamento.ics");
}
