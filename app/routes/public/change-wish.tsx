import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { joinByForm } from "#app/http/join-form.server.ts";
import { managedWish } from "#app/http/managed-wish.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { gone, seeOther } from "#app/http/respond.server.ts";
import { SingleStep } from "#app/http/single-step.tsx";
import { STEP } from "#app/http/step.ts";
import { WishForm } from "#app/http/wish-form.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";

export const handle = STEP;

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.waitlist.wish.change);

/** @throws 410 when the wish has ended: it is joined again, not changed. */
async function openWish(args: LoaderFunctionArgs | ActionFunctionArgs) {
	const managed = await managedWish(args);
	if (managed.wish.status !== "waiting") throw gone();
	return managed;
}

export async function loader(args: LoaderFunctionArgs) {
	const { token, wish, context } = await openWish(args);
	const municipalities = await municipalityListView(context.db.directory);
	const { weekdays, partOfDay } = wish;
	return {
		token,
		serviceName: wish.serviceName,
		municipalities: municipalities.filter(({ hasOffice }) => hasOffice),
		chosen: {
			comune: wish.municipalities.map(({ id }) => id),
			giorno: weekdays.length < 7 ? weekdays.map(String) : [],
			parte: { any: "", morning: "mattina", afternoon: "pomeriggio" }[partOfDay],
		},
		formKey: newFormKey(),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { token, person, wish, context } = await openWish(args);
	const joined = await joinByForm(args.request, context, {
		person,
		wish: { serviceId: wish.serviceId, bookingId: wish.earlierThan?.bookingId ?? null },
	});
	if (!joined.ok) return data(joined, joined.response);
	return seeOther(`${citizenPaths(context.locale).wish(token)}?cambiato`);
}

export default function ChangeWish() {
	const { token, serviceName, ...form } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { forms, waitlist } = useTexts();
	const paths = citizenPaths(useLocale());
	return (
		<SingleStep title={waitlist.wish.change}>
			<p>
				<strong>{serviceName}</strong>
			</p>
			<WishForm {...form} failed={failed} submit={forms.store} back={paths.wish(token)} />
		</SingleStep>
	);
}
