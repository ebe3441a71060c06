import { type Access, bookingByLink, namedBy } from "#app/features/access.ts";
import {
	type Appointment,
	appointmentView,
} from "#app/features/booking/appointment.view.server.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { type RouteArgs, visitorContext } from "./context.server.ts";
import { notFound } from "./respond.server.ts";

/** The one appointment that a manage link opens. @throws 404 when the link is not one of ours. */
export async function managedAppointment(args: RouteArgs): Promise<{
	token: string;
	booking: Access<"booking">;
	person: Access<"person">;
	appointment: Appointment;
	context: VisitorContext;
}> {
	const context = await visitorContext(args);
	const token = args.params.token ?? "";
	const booking = bookingByLink(token, context.vault);
	const appointment = booking && (await appointmentView(booking.id, context.locale, context));
	if (!appointment) throw notFound();
	const person = namedBy(booking, "person", appointment.applicantId);
	return { token, booking, person, appointment, context };
}
