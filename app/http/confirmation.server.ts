import { bookingReceiptSchema } from "#app/features/booking/present-applicant.schema.ts";
import type { RouteArgs } from "./context.server.ts";
import { readDraft } from "./draft.server.ts";
import { readToken, tokenCookie } from "./session.server.ts";

/** What was just done in this browser. */
export type Confirmed = "booking" | "enrolment";

/**
 * The Set-Cookie value that lets this browser see the confirmation of one booking or enrolment, for
 * the minutes of `REMEMBERED.confirmationMinutes`. It signs nobody in: whoever fills in a form may be a helper, or
 * at a computer that others use after them.
 */
export function confirmationCookie(args: RouteArgs, kind: Confirmed, id: string): Promise<string> {
	const { app } = args.context;
	return tokenCookie(app, `${kind}_confirmation`, app.vault.sign(`${kind}-confirmation`, id));
}

/** The Set-Cookie value that takes it away. */
export function noConfirmation(args: RouteArgs, kind: Confirmed): Promise<string> {
	return tokenCookie(args.context.app, `${kind}_confirmation`, null);
}

/** The id of what was just done here, or null; whether it is recent enough is for whoever reads it. */
export async function readConfirmation(args: RouteArgs, kind: Confirmed): Promise<string | null> {
	const { app } = args.context;
	// Its answer never reached this browser, or the form would be taken away with it.
	const receipt = kind === "booking" && (await readDraft(args, kind, bookingReceiptSchema));
	if (receipt) return receipt.booked;
	const token = await readToken(app, args.request, `${kind}_confirmation`);
	return token ? app.vault.verify(`${kind}-confirmation`, token) : null;
}
