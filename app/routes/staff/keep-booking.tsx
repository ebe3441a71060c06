import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { atDesk } from "#app/features/access.ts";
import { deskRefusals } from "#app/features/booking/refusal-messages.ts";
import { staffBookingView } from "#app/features/booking/staff-booking.view.server.ts";
import { keepBooking } from "#app/features/repairs/keep-booking.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving } from "#app/http/saved.ts";
import { cameSecond, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

const TITLE = "L'appuntamento non è cambiato";

export const meta: MetaFunction = () => staffTitle(TITLE);

/** Keeping has no page of its own but for a refusal. */
export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.booking ?? "";
	if (!(await staffBookingView(id, context))) throw notFound();
	return { id };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.booking ?? "";
	const form = await readForm(args.request, z.object({}));
	const kept = await keepBooking(atDesk("booking", id, context), havingSeen(context, form));
	if (kept.ok) return seeOther(afterSaving(staffPaths.booking(id)));
	if (kept.refusal === "unknown_booking") throw notFound();
	if (kept.refusal === "changed_meanwhile") {
		return data({ refusal: cameSecond(kept, {}, context).refusal }, { status: 409 });
	}
	return data({ refusal: deskRefusals[kept.refusal] }, { status: 409 });
}

export default function KeepBooking() {
	const { id } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			<PageTitle>{TITLE}</PageTitle>
			<Refusal>{refused?.refusal ?? "Un appuntamento si tiene dalla sua pagina."}</Refusal>
			<LinkButton href={staffPaths.booking(id)}>Torna all'appuntamento</LinkButton>
		</>
	);
}
