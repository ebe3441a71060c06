import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData, useLocation } from "@remix-run/react";
import { AttendanceBadge } from "#app/features/attendance/attendance-badge.tsx";
import { AttendanceButtons } from "#app/features/attendance/attendance-buttons.tsx";
import {
	CancelledParticipants,
	Participants,
	sessionLine,
} from "#app/features/slots/group-session.tsx";
import { groupSessionView } from "#app/features/slots/group-session.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { livePage } from "#app/http/live.tsx";
import { staffPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export { afterConflict as shouldRevalidate } from "#app/http/after-conflict.ts";

export const handle = livePage("booking", "slot");

export const meta: MetaFunction = () => staffTitle("Incontro");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const session = await groupSessionView(args.params.session ?? "", context);
	if (!session) throw notFound();
	return { session };
}

export default function Session() {
	const { session } = useLoaderData<typeof loader>();
	const { pathname } = useLocation();
	const { participants, cancelled, isWithdrawn, hasStarted } = session;
	const canChange = !isWithdrawn && !hasStarted;
	return (
		<>
			<PageTitle>{session.serviceName}</PageTitle>
			<p className="lead">{sessionLine(session)}</p>
			<p>
				Posti presi: <strong>{session.seatsTaken}</strong> di {session.capacity}
			</p>
			{isWithdrawn && (
				<Alert kind="warning" role="status">
					<p>
						Questo incontro è stato tolto.{" "}
						{participants.length === 0
							? "Nessuno è più atteso."
							: "C'è ancora chi è atteso: annulla l'incontro per avvisare tutti."}
					</p>
				</Alert>
			)}
			<div className="actions no-print">
				{canChange && session.seatsTaken < session.capacity && (
					<LinkButton href={staffPaths.addParticipant(session.id)}>Aggiungi una persona</LinkButton>
				)}
				<LinkButton href={staffPaths.printSession(session.id)} variant="outline-primary">
					Foglio delle firme
				</LinkButton>
				{!hasStarted && (!isWithdrawn || participants.length > 0) && (
					<LinkButton href={staffPaths.cancelSession(session.id)} variant="outline-primary">
						Annulla l'incontro
					</LinkButton>
				)}
			</div>
			<h2>Partecipanti</h2>
			<Participants
				participants={participants}
				booking={staffPaths.booking}
				attendance={({ bookingId, seen, status, attendance, familyName, givenName }) => (
					<>
						<AttendanceBadge status={status} attendance={attendance} />{" "}
						<AttendanceButtons
							signIn={staffPaths.signIn}
							action={staffPaths.attendance(bookingId, { verso: pathname })}
							attendance={attendance}
							seen={seen}
							person={`${familyName} ${givenName}`}
						/>
					</>
				)}
			/>
			{cancelled.length > 0 && (
				<>
					<h2>Non vengono più</h2>
					<CancelledParticipants cancelled={cancelled} booking={staffPaths.booking} />
				</>
			)}
		</>
	);
}
