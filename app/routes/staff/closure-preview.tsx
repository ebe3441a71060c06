import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { settleBookingsSchema } from "#app/features/appointments/settle-bookings.schema.ts";
import { settleBookings } from "#app/features/appointments/settle-bookings.server.ts";
import { staffOfficesView } from "#app/features/offices/staff-offices.view.server.ts";
import { recordSettlement } from "#app/features/repairs/record-settlement.server.ts";
import { SettleFields } from "#app/features/repairs/settle-fields.tsx";
import { closeDesk } from "#app/features/slots/close-desk.server.ts";
import { ClosureConfirm } from "#app/features/slots/closure-confirm.tsx";
import { ClosureForm } from "#app/features/slots/closure-form.tsx";
import { closurePreviewView } from "#app/features/slots/closure-preview.view.server.ts";
import { confirmClosureSchema } from "#app/features/slots/confirm-closure.schema.ts";
import { slotRefusals } from "#app/features/slots/refusal-messages.ts";
import { closablePlaces } from "#app/http/closable-places.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { bookingsSeen, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Nuova chiusura");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	return { places: closablePlaces(await staffOfficesView(context), context.staffMember) };
}

/**
 * Shows first. Confirmed, it closes and then settles each person as decided; nobody is closed upon
 * without a decision, and whoever got in at the last moment stands on the closure's page.
 */
export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const form = await readForm(args.request, confirmClosureSchema);
	const shown = {
		values: form.values,
		errors: {},
		refusal: null,
		preview: null,
		missing: [],
		seen: {},
	};
	if (!form.ok) return data({ ...shown, errors: form.errors }, { status: 400 });
	const { request, isConfirmed } = form.value;
	const choices = settleBookingsSchema.parse(form.values);
	const preview = await closurePreviewView(request, context);
	if (!preview) throw notFound();
	const ids = preview.toSettle.map(({ bookingId }) => bookingId);
	const seen = await bookingsSeen(ids, context);
	if (!isConfirmed) return data({ ...shown, preview, seen });

	const missing = ids.filter((id) => !choices.some(({ bookingId }) => bookingId === id));
	if (missing.length > 0) return data({ ...shown, preview, seen, missing }, { status: 409 });
	const closed = await closeDesk(request, context);
	if (!closed.ok) {
		return data({ ...shown, refusal: slotRefusals[closed.refusal] }, { status: 409 });
	}
	const hit = choices
		.filter(({ bookingId }) => ids.includes(bookingId))
		.map((choice) => ({ ...choice, ...havingSeen(context, form, `seen-${choice.bookingId}`) }));
	const settlements = await settleBookings(hit, request.reason, context);
	await recordSettlement(closed.closureId, settlements, context);
	return seeOther(staffPaths.closure(closed.closureId));
}

export default function ClosurePreviewPage() {
	const { places } = useLoaderData<typeof loader>();
	const shown = useActionData<typeof action>();
	const values = shown?.values ?? {};
	return (
		<>
			<PageTitle>Nuova chiusura: prima guarda</PageTitle>
			<Refusal>{shown?.refusal}</Refusal>
			{shown?.preview ? (
				<ClosureConfirm
					preview={shown.preview}
					values={values}
					missing={shown.missing}
					back={staffPaths.closures}
				>
					<SettleFields
						toSettle={shown.preview.toSettle}
						chosen={values}
						missing={shown.missing}
						seen={shown.seen}
					/>
				</ClosureConfirm>
			) : (
				<ClosureForm
					action={staffPaths.closurePreview}
					places={places}
					values={values}
					errors={shown?.errors ?? {}}
				/>
			)}
		</>
	);
}
