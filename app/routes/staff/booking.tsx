import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { AttendanceBadge } from "#app/features/attendance/attendance-badge.tsx";
import { AttendanceButtons } from "#app/features/attendance/attendance-buttons.tsx";
import { stateSeen } from "#app/features/audit/seen-store.server.ts";
import {
	BookingHistory,
	BookingMessages,
	StaffBookingFacts,
} from "#app/features/booking/staff-booking.tsx";
import { staffBookingView } from "#app/features/booking/staff-booking.view.server.ts";
import { listToSettleIds } from "#app/features/repairs/list-to-settle.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { livePage } from "#app/http/live.tsx";
import { staffPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { wasSaved } from "#app/http/saved.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { moment } from "#app/i18n/desk-format.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";

export { afterConflict as shouldRevalidate } from "#app/http/after-conflict.ts";

export const handle = livePage("booking");

export const meta: MetaFunction = () => staffTitle("Appuntamento");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.booking ?? "";
	const seen = await stateSeen(context.db.read, { kind: "booking", id });
	const booking = await staffBookingView(id, context);
	if (!booking) throw notFound();
	const isToSettle = booking.isWithdrawn && (await listToSettleIds(context)).includes(booking.id);
	const isOver = booking.endsAt.getTime() <= context.now.epochMilliseconds;
	return { booking, seen, isToSettle, isOver, wasSaved: wasSaved(args.request) };
}

export default function BookingPage() {
	const { booking, seen, isToSettle, isOver, wasSaved } = useLoaderData<typeof loader>();
	const { applicant, zone } = booking;
	const name = `${applicant.familyName} ${applicant.givenName}`;
	const isBooked = booking.status === "booked";
	return (
		<>
			<PageTitle>Appuntamento di {name}</PageTitle>
			{wasSaved && (
				<Done>
					{isBooked
						? `Fatto: l'appuntamento è ${moment(booking.startsAt, zone)}.`
						: "Fatto: l'appuntamento è annullato."}
				</Done>
			)}
			{isToSettle && (
				<Alert kind="warning" title="Questo orario è stato tolto">
					<p>
						La persona è ancora attesa. Spostala, annulla l'appuntamento, oppure tienilo lo stesso.
					</p>
					<Form method="post" action={staffPaths.keepBooking(booking.id)}>
						<SeenField seen={seen} />
						<Button variant="outline-primary" size="sm">
							Tieni l'appuntamento
						</Button>
					</Form>
				</Alert>
			)}
			{isBooked && (
				<>
					<AttendanceButtons
						signIn={staffPaths.signIn}
						action={staffPaths.attendance(booking.id, { verso: staffPaths.booking(booking.id) })}
						attendance={booking.attendance}
						seen={seen}
						person={name}
						withExcused
					/>
					<div className="actions no-print">
						<LinkButton href={staffPaths.slip(booking.id)}>Stampa il foglio</LinkButton>
						{!isOver && (
							<>
								<LinkButton href={staffPaths.moveBooking(booking.id)} variant="outline-primary">
									Sposta
								</LinkButton>
								<LinkButton href={staffPaths.cancelBooking(booking.id)} variant="outline-danger">
									Annulla l'appuntamento
								</LinkButton>
							</>
						)}
					</div>
				</>
			)}
			<StaffBookingFacts
				booking={booking}
				person={<Link to={staffPaths.person(applicant.id)}>{name}</Link>}
				state={<AttendanceBadge status={booking.status} attendance={booking.attendance} />}
			/>
			<h2>Messaggi</h2>
			<BookingMessages messages={booking.messages} zone={zone} />
			<h2>Storia</h2>
			<BookingHistory lines={booking.history} zone={zone} />
		</>
	);
}
