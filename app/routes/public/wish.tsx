import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptOffer } from "#app/features/appointments/accept-offer.server.ts";
import { AppointmentPage } from "#app/features/booking/appointment-page.tsx";
import { refusalText } from "#app/features/booking/refusal-messages.ts";
import { declineOffer } from "#app/features/waitlist/decline-offer.server.ts";
import { answerOfferSchema } from "#app/features/waitlist/join-waitlist.schema.ts";
import { leaveWaitlist } from "#app/features/waitlist/leave-waitlist.server.ts";
import { WishFacts } from "#app/features/waitlist/wish-facts.tsx";
import { WishState } from "#app/features/waitlist/wish-state.tsx";
import { readForm } from "#app/http/form.server.ts";
import { managedWish } from "#app/http/managed-wish.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { badRequest, seeOther } from "#app/http/respond.server.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.waitlist.title);

/** What was just done, as the address says after the POST. */
const NEWS = { iscritto: "joined", cambiato: "changed", rifiutato: "declined" } as const;

export async function loader(args: LoaderFunctionArgs) {
	const { token, wish, context } = await managedWish(args);
	const asked = new URL(args.request.url).searchParams;
	const news = Object.entries(NEWS).find(([key]) => asked.has(key))?.[1] ?? null;
	return {
		token,
		wish,
		news,
		isOver: asked.has("chiusa"),
		appointment: wish.bookingId && context.vault.sign("manage-link", wish.bookingId),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { token, own, context } = await managedWish(args);
	const form = await readForm(args.request, answerOfferSchema);
	if (!form.ok) throw badRequest();
	const paths = citizenPaths(context.locale);
	const here = paths.wish(token);
	const { answer, offer: offerId } = form.value;
	if (answer === "leave") {
		await leaveWaitlist(own, context);
		return seeOther(here);
	}
	if (answer === "no") {
		const declined = await declineOffer({ wish: own, offerId }, context);
		return seeOther(`${here}?${declined ? "rifiutato" : "chiusa"}`);
	}
	const accepted = await acceptOffer({ wish: own, offerId }, context);
	if (accepted.ok) {
		const appointment = context.vault.sign("manage-link", accepted.bookingId);
		return seeOther(
			`${paths.appointment(appointment)}?${accepted.wasMoved ? "spostato" : "fissato"}`,
		);
	}
	// A second tap, or one that came too late: the page says how things are.
	if (accepted.refusal === "already_settled") return seeOther(`${here}?chiusa`);
	return data(
		{ refusal: refusalText(catalogs[context.locale], accepted.refusal) },
		{ status: 409 },
	);
}

export default function Wish() {
	const { token, wish, news, isOver, appointment } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { waitlist } = useTexts();
	const paths = citizenPaths(useLocale());
	const words = waitlist.wish;
	const here = paths.wish(token);
	const isWaiting = wish.status === "waiting";
	const again = {
		servizio: wish.serviceId,
		comune: wish.municipalities.map(({ id }) => id),
		giorno: wish.weekdays.length < 7 ? wish.weekdays.map(String) : [],
		parte: { any: null, morning: "mattina", afternoon: "pomeriggio" }[wish.partOfDay],
	};
	return (
		<AppointmentPage title={waitlist.title} home={paths.home}>
			<div className="narrow">
				<Refusal>{failed?.refusal}</Refusal>
				{news && isWaiting && (
					<Alert kind="success" role="status">
						<p>{waitlist.done[news]}</p>
					</Alert>
				)}
				{isOver && isWaiting && (
					<Alert kind="warning" role="status">
						<p>{waitlist.offer.over}</p>
					</Alert>
				)}
				<WishState
					wish={wish}
					action={here}
					appointment={appointment && paths.appointment(appointment)}
				/>
				<WishFacts wish={wish} />
				<div className="actions">
					{isWaiting ? (
						<>
							<LinkButton href={paths.changeWish(token)} variant="outline-primary">
								{words.change}
							</LinkButton>
							<LinkButton href={paths.bookingSearch(again)} variant="outline-primary">
								{words.freeNow}
							</LinkButton>
							<form method="post" action={here}>
								<Button name="answer" value="leave" variant="outline-danger">
									{words.leave}
								</Button>
							</form>
						</>
					) : (
						wish.status === "left" && (
							<LinkButton href={paths.waitlist(again)}>{words.again}</LinkButton>
						)
					)}
				</div>
			</div>
		</AppointmentPage>
	);
}
