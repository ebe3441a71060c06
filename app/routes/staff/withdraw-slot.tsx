import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { slotRefusals } from "#app/features/slots/refusal-messages.ts";
import { withdrawSlot } from "#app/features/slots/withdraw-slot.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving } from "#app/http/saved.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

const TITLE = "L'orario non è stato tolto";

export const meta: MetaFunction = () => staffTitle(TITLE);

/** Taking a slot away has no page of its own but for a refusal. */
export async function loader(args: LoaderFunctionArgs) {
	await staffContext(args);
	return null;
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const withdrawn = await withdrawSlot(args.params.slot ?? "", context);
	if (withdrawn.ok)
		return seeOther(afterSaving(staffPaths.availability({ sportello: withdrawn.deskId })));
	if (withdrawn.refusal === "unknown_slot") throw notFound();
	return data({ refusal: slotRefusals[withdrawn.refusal] }, { status: 409 });
}

export default function WithdrawSlot() {
	const refused = useActionData<typeof action>();
	return (
		<>
			<PageTitle>{TITLE}</PageTitle>
			<Refusal>
				{refused?.refusal ?? "Un orario si toglie dall'elenco delle disponibilità."}
			</Refusal>
			<LinkButton href={staffPaths.availability()}>Torna alle disponibilità</LinkButton>
		</>
	);
}
