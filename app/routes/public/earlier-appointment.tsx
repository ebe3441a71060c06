import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { myWishesView } from "#app/features/waitlist/wish.view.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { joinByForm } from "#app/http/join-form.server.ts";
import { managedAppointment } from "#app/http/managed-appointment.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { seeOther } from "#app/http/respond.server.ts";
import { SingleStep } from "#app/http/single-step.tsx";
import { STEP } from "#app/http/step.ts";
import { WishForm } from "#app/http/wish-form.tsx";
import { formatMoment } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";

export const handle = STEP;

export const meta: MetaFunction = (args) =>
	pageTitle(args, (texts) => texts.waitlist.earlier.title);

/** @throws to the appointment, when it can't be exchanged any more; to the wish, when there is one. */
async function openAppointment(args: LoaderFunctionArgs | ActionFunctionArgs) {
	const managed = await managedAppointment(args);
	const { appointment, context, token } = managed;
	const paths = citizenPaths(context.locale);
	const { mayChange, isInRepair } = appointment;
	if (!mayChange || isInRepair) throw seeOther(paths.appointment(token));
	return managed;
}

export async function loader(args: LoaderFunctionArgs) {
	const { token, appointment, context } = await openAppointment(args);
	const wishes = await myWishesView(appointment.applicantId, context.locale, context);
	const mine = wishes.find(({ earlierThan }) => earlierThan?.bookingId === appointment.bookingId);
	if (mine) {
		const wish = context.vault.sign("waitlist-entry", mine.entryId);
		throw seeOther(citizenPaths(context.locale).wish(wish));
	}
	const municipalities = await municipalityListView(context.db.directory);
	return {
		token,
		appointment,
		municipalities: municipalities.filter(({ hasOffice }) => hasOffice),
		chosen: { comune: [appointment.municipalityId], giorno: [], parte: "" },
		formKey: newFormKey(),
	};
}

export async function action(args: ActionFunctionArgs) {
	const { appointment, person, context } = await openAppointment(args);
	const joined = await joinByForm(args.request, context, {
		person,
		wish: { serviceId: appointment.serviceId, bookingId: appointment.bookingId },
	});
	if (!joined.ok) return data(joined, joined.response);
	const wish = context.vault.sign("waitlist-entry", joined.entryId);
	return seeOther(`${citizenPaths(context.locale).wish(wish)}?iscritto`);
}

export default function EarlierAppointment() {
	const { token, appointment, ...form } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { waitlist } = useTexts();
	const locale = useLocale();
	const paths = citizenPaths(locale);
	const words = waitlist.earlier;
	return (
		<SingleStep title={words.title}>
			<p>{words.lead(formatMoment(appointment.startsAt, locale, appointment.zone))}</p>
			<WishForm
				{...form}
				failed={failed}
				submit={words.submit}
				back={paths.appointment(token)}
				move={appointment.mayMove ? paths.moveAppointment(token) : null}
			>
				<p>{words.keeps}</p>
			</WishForm>
		</SingleStep>
	);
}
