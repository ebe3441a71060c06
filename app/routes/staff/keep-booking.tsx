import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deskRefusals } from "#app/features/booking/refusal-messages.ts";
import { keepBooking } from "#app/features/slots/keep-booking.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { LinkButton } from "#app/ui/button.tsx";

/** Keeping has no page of its own but for a refusal. */
export async function loader(args: LoaderFunctionArgs) {
	await staffContext(args);
	return { id: args.params.booking ?? "" };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.booking ?? "";
	const kept = await keepBooking(id, context);
	if (kept.ok) return seeOther(staffPaths.booking(id));
	if (kept.refusal === "unknown_booking") throw notFound();
	return data({ refusal: deskRefusals[kept.refusal] }, { status: 409 });
}

export default function KeepBooking() {
	const { id } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<>
			{refused && (
				<Alert kind="warning" role="alert">
					<p>{refused.refusal}</p>
				</Alert>
			)}
			<LinkButton href={staffPaths.booking(id)}>Torna all'appuntamento</LinkButton>
		</>
	);
}
