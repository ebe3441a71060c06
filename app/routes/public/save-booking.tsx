import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { formatReference } from "#app/domain/booking/reference.ts";
import { SavedChoice } from "#app/features/booking/saved-choice.tsx";
import { KeepDraftForm } from "#app/features/drafts/keep-draft-form.tsx";
import { chosenSoFar, saveBooking } from "#app/http/booking-choice.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { holdOf } from "#app/http/held-slot.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.forms.later.keepTitle);

export async function loader(args: LoaderFunctionArgs) {
	await visitorContext(args);
	const chosen = await chosenSoFar(args);
	return { chosen, hold: chosen?.slot ? await holdOf(args, chosen.slot.slotId) : null };
}

export async function action(args: ActionFunctionArgs) {
	const chosen = await chosenSoFar(args);
	if (!chosen) return data({ code: null }, { status: 409 });
	const { code, cookie } = await saveBooking(args, chosen);
	return data({ code: code && formatReference(code) }, { headers: { "Set-Cookie": cookie } });
}

export default function KeepBooking() {
	const { chosen, hold } = useLoaderData<typeof loader>();
	const kept = useActionData<typeof action>();
	const words = useTexts().booking.later;
	const paths = citizenPaths(useLocale());
	const { serviceId: servizio = "", place, slot } = chosen ?? {};
	const sede = place?.officeId ?? "";
	const backToTimes = place
		? paths.bookingDate({ sede, servizio })
		: paths.bookingPlace({ servizio });
	return (
		<KeepDraftForm
			code={kept?.code ?? null}
			hasDraft={chosen !== null}
			words={words}
			back={slot ? paths.bookingApplicant(slot.slotId) : backToTimes}
			action={paths.saveBooking({ servizio, sede, disponibilita: slot?.slotId ?? "" })}
		>
			{chosen && <SavedChoice chosen={chosen} hold={hold} />}
		</KeepDraftForm>
	);
}
