import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { settleBookingsSchema } from "#app/features/appointments/settle-bookings.schema.ts";
import { settleBookings } from "#app/features/appointments/settle-bookings.server.ts";
import { deskRefusals } from "#app/features/booking/refusal-messages.ts";
import { recordSettlement } from "#app/features/repairs/record-settlement.server.ts";
import { SettleFields } from "#app/features/repairs/settle-fields.tsx";
import { SettledPeople } from "#app/features/slots/closure-lists.tsx";
import { closureTime } from "#app/features/slots/closure-time.tsx";
import { closurePageView } from "#app/features/slots/closures.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { bookingsSeen, havingSeen, toldTo } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Chiusura");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const closure = await closurePageView(args.params.closure ?? "", context);
	if (!closure) throw notFound();
	const ids = closure.toSettle.map(({ bookingId }) => bookingId);
	const changes = closure.settled.flatMap(({ bookingId, change }) =>
		change === undefined ? [] : [[bookingId, toldTo(context, change)] as const],
	);
	return {
		closure,
		seen: await bookingsSeen(ids, context),
		told: Object.fromEntries<string>(changes),
	};
}

/** Settles the people whom this closure hits and who are still left. */
export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const closure = await closurePageView(args.params.closure ?? "", context);
	if (!closure) throw notFound();
	const form = await readForm(args.request, settleBookingsSchema);
	const choices = form.ok ? form.value : [];
	const left = closure.toSettle.map(({ bookingId }) => bookingId);
	// Also of those who are settled by now: whoever chose for them is told who was first.
	const chosen = choices.map((choice) => ({
		...choice,
		...havingSeen(context, form, `seen-${choice.bookingId}`),
	}));
	const missing = left.filter((id) => !chosen.some(({ bookingId }) => bookingId === id));
	const settlements = await settleBookings(chosen, closure.reason, context);
	await recordSettlement(closure.id, settlements, context);
	const isDone = settlements.every(({ outcome }) =>
		["moved", "cancelled", "kept"].includes(outcome),
	);
	if (isDone && missing.length === 0) return seeOther(staffPaths.closure(closure.id));
	return data({ values: form.values, missing }, { status: 409 });
}

export default function ClosurePage() {
	const { closure, seen, told } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { toSettle, settled, zone } = closure;
	return (
		<>
			<PageTitle>Chiusura: {closure.placeName}</PageTitle>
			<p className="lead">
				{closureTime(closure, zone)}. {closure.reason}
			</p>
			{toSettle.length > 0 ? (
				<form method="post">
					<Alert kind="warning" title="Restano persone da sistemare" role="alert">
						<p>
							Nessuno viene perso: finché non decidi, il loro appuntamento resta. Se un posto scelto
							prima è stato preso da altri, qui sotto trovi i nuovi più vicini.
						</p>
					</Alert>
					<SettleFields
						toSettle={toSettle}
						chosen={failed?.values ?? {}}
						missing={failed?.missing ?? []}
						seen={seen}
						told={told}
					/>
					<Button>Sistema gli appuntamenti</Button>
				</form>
			) : (
				<Alert kind="success" role="status">
					<p>È chiuso. Tutti gli appuntamenti sono sistemati.</p>
				</Alert>
			)}
			{settled.length > 0 && (
				<>
					<h2>Che cosa è successo a ogni persona</h2>
					<SettledPeople
						settled={settled}
						refusalText={(outcome, bookingId) => told[bookingId] ?? deskRefusals[outcome]}
						booking={staffPaths.booking}
					/>
				</>
			)}
			<div className="actions no-print">
				<LinkButton href={staffPaths.reopen(closure.id)} variant="outline-primary">
					Togli la chiusura
				</LinkButton>
				<LinkButton href={staffPaths.closures} variant="outline-primary">
					Tutte le chiusure
				</LinkButton>
			</div>
		</>
	);
}
