import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { atDesk } from "#app/features/access.ts";
import { acceptOffer } from "#app/features/appointments/accept-offer.server.ts";
import { lastChange } from "#app/features/audit/seen-store.server.ts";
import { deskRefusals } from "#app/features/booking/refusal-messages.ts";
import { declineOffer } from "#app/features/waitlist/decline-offer.server.ts";
import { deskWaitlistView } from "#app/features/waitlist/desk-waitlist.view.server.ts";
import { DeskWishes } from "#app/features/waitlist/desk-wishes.tsx";
import { answerForPersonSchema } from "#app/features/waitlist/join-waitlist.schema.ts";
import { leaveWaitlist } from "#app/features/waitlist/leave-waitlist.server.ts";
import { recordOfferCall } from "#app/features/waitlist/record-offer-call.server.ts";
import { findEntryFacts } from "#app/features/waitlist/waitlist-store.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { livePage } from "#app/http/live.tsx";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving, wasSaved } from "#app/http/saved.ts";
import { cameSecond, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Done } from "#app/ui/done.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export { afterConflict as shouldRevalidate } from "#app/http/after-conflict.ts";

export const handle = livePage("waitlist_entry", "booking", "slot");

export const meta: MetaFunction = () => staffTitle("Lista d'attesa");

export async function loader(args: LoaderFunctionArgs) {
	const lists = await deskWaitlistView(await staffContext(args));
	return { ...lists, wasSaved: wasSaved(args.request) };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const form = await readForm(args.request, answerForPersonSchema);
	if (!form.ok) return data({ problem: "Scegli che cosa dice la persona." }, { status: 400 });
	const { wish: entryId, offer: offerId, answer } = form.value;
	const wish = atDesk("wish", entryId, context);
	if (!(await findEntryFacts(context.db.read, wish))) throw notFound();
	if (answer === "told" || answer === "no_answer") {
		const outcome = answer === "told" ? "reached" : "no_answer";
		const called = await recordOfferCall({ wish, offerId }, outcome, havingSeen(context, form));
		if (called.ok) return seeOther(afterSaving(staffPaths.waitlist));
		if (called.refusal === "unknown_wish") throw notFound();
		const problem =
			called.refusal === "changed_meanwhile"
				? cameSecond(called, form.values, context).refusal
				: "Questa proposta non è più aperta: guarda com'è la lista adesso.";
		return data({ problem }, { status: 409 });
	}
	if (answer === "yes") {
		const accepted = await acceptOffer({ wish, offerId }, context);
		if (accepted.ok) return seeOther(afterSaving(staffPaths.booking(accepted.bookingId)));
		if (accepted.refusal !== "already_settled") {
			return data({ problem: deskRefusals[accepted.refusal] }, { status: 409 });
		}
	} else {
		const isDone =
			answer === "no"
				? await declineOffer({ wish, offerId }, context)
				: await leaveWaitlist(wish, context);
		if (isDone) return seeOther(afterSaving(staffPaths.waitlist));
	}
	// Answered before: the same answer again is answered like the first, another one is told whose came first.
	const change = await lastChange(context.db.read, { kind: "waitlist_entry", id: entryId });
	if (change?.action === NOTED[answer] && (change.details.offerId ?? offerId) === offerId) {
		const { bookingId } = change.details;
		return seeOther(
			afterSaving(bookingId ? staffPaths.booking(`${bookingId}`) : staffPaths.waitlist),
		);
	}
	const second = { ok: false, refusal: "changed_meanwhile", change } as const;
	const { refusal } = cameSecond(second, form.values, context);
	return data({ problem: refusal }, { status: 409 });
}

/** How each answer stands in the log. */
const NOTED = { yes: "accepted", no: "declined", leave: "left" } as const;

export default function StaffWaitlist() {
	const { toCall, offered, waiting, areMore, wasSaved } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const isEmpty = toCall.length + offered.length + waiting.length === 0;
	const rest = { paths: staffPaths, action: staffPaths.waitlist };
	return (
		<>
			<PageTitle>Lista d'attesa</PageTitle>
			<Refusal>{failed?.problem}</Refusal>
			{wasSaved && !failed && <Done>Fatto: la lista è aggiornata.</Done>}
			<p>
				Quando si libera un posto, il portale lo tiene per chi aspetta da più tempo e gli scrive.
				Chi non ha e-mail lo chiami tu.
			</p>
			{isEmpty && (
				<EmptyState title="Nessuno aspetta un posto">
					<p>Per mettere qualcuno in lista, apri la sua pagina in «Persone».</p>
				</EmptyState>
			)}
			{toCall.length > 0 && (
				<>
					<h2>Da chiamare ({toCall.length})</h2>
					<p>
						Il posto è tenuto per loro mentre la sede è aperta: chiama e segna che cosa dicono. Se
						nessuno chiama, il posto va ad altri e la persona resta in lista.
					</p>
					<DeskWishes caption="Persone da chiamare" wishes={toCall} {...rest} />
				</>
			)}
			{offered.length > 0 && (
				<>
					<h2>Con una proposta ({offered.length})</h2>
					<p>
						Il portale scrive a chi ha l'e-mail, di giorno. Se telefonano, segna qui che cosa
						dicono.
					</p>
					<DeskWishes caption="Persone con una proposta" wishes={offered} {...rest} />
				</>
			)}
			{waiting.length > 0 && (
				<>
					<h2>In attesa ({waiting.length})</h2>
					<p>Chi aspetta da più tempo è in alto.</p>
					<DeskWishes caption="Persone in attesa" wishes={waiting} {...rest} />
				</>
			)}
			{areMore && (
				<p>
					Ce ne sono altre: qui vedi le prime {waiting.length}, che aspettano da più tempo. Le altre
					le trovi per nome in <a href={staffPaths.people}>Persone</a>.
				</p>
			)}
		</>
	);
}
