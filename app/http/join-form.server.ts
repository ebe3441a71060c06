import type { z } from "zod";
import type { Access } from "#app/features/access.ts";
import { presentApplicantSchema } from "#app/features/booking/present-applicant.schema.ts";
import type { VisitorContext } from "#app/features/context.ts";
import type { FreeNow } from "#app/features/waitlist/free-now-store.server.ts";
import { joinWaitlistSchema, wishSchema } from "#app/features/waitlist/join-waitlist.schema.ts";
import {
	type JoinRefusal,
	type JoinWaitlist,
	joinWaitlist,
} from "#app/features/waitlist/join-waitlist.server.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { type FormErrors, type FormLists, type FormValues, readForm } from "./form.server.ts";
import { keyOfSender } from "./form-key.server.ts";
import { limitedUntil } from "./respond.server.ts";

/** The form as it comes back: what was typed, and what to do about it. */
export type FailedJoin = {
	/** How it is answered. */
	response: { status: number; headers?: Record<string, string> };
	values: FormValues;
	lists: FormLists;
	/** Codes, by field. */
	errors: FormErrors;
	/** In words, with the field that it is about, if it is about one. */
	refusal: { code: JoinRefusal; text: string; field: "servizio" | "comune" | null } | null;
	/** What could be booked instead of waiting. */
	free: FreeNow[];
};

export type JoinFormOutcome =
	| { ok: true; entryId: string; isNew: boolean }
	| ({ ok: false } & FailedJoin);

const FIELDS: Partial<Record<JoinRefusal, "servizio" | "comune">> = {
	unknown_service: "servizio",
	no_municipality: "comune",
};

type Joining = z.output<typeof wishSchema> & { servizio?: string } & Partial<
		z.output<typeof presentApplicantSchema>
	>;

/**
 * Reads the form by which somebody joins, or changes their wish, and does it.
 *
 * @param known what the form does not ask, because the link or the session says it
 */
export async function joinByForm(
	request: Request,
	context: VisitorContext,
	known: {
		/** null: somebody whom the form names. */
		person: Access<"person"> | null;
		wish?: { serviceId: string; bookingId: string | null };
	},
): Promise<JoinFormOutcome> {
	const { locale } = context;
	const { person } = known;
	const asked = known.wish ? wishSchema : joinWaitlistSchema;
	const schema: z.ZodType<Joining> = person ? asked : asked.and(presentApplicantSchema);
	const form = await readForm(request, schema);
	const { values, lists } = form;
	if (!form.ok) {
		return {
			ok: false,
			response: { status: 400 },
			values,
			lists,
			errors: form.errors,
			refusal: null,
			free: [],
		};
	}
	const { givenName = "", familyName = "", email = null, phone = null } = form.value;
	const { safeContact = false, interviewLanguage = null } = form.value;
	const applicant: JoinWaitlist["applicant"] = person ?? {
		givenName,
		familyName,
		email,
		phone,
		safeContact,
		interviewLanguage,
		fiscalCode: null,
		locale,
		residenceMunicipalityId: null,
	};
	const joined = await joinWaitlist(
		{
			applicant,
			serviceId: known.wish?.serviceId ?? form.value.servizio ?? "",
			municipalityIds: form.value.comune,
			weekdays: form.value.giorno,
			partOfDay: form.value.parte,
			bookingId: known.wish?.bookingId ?? null,
			idempotencyKey: keyOfSender(
				form.value.key,
				person?.id ?? JSON.stringify([givenName, familyName, email, phone]),
			),
			unlessFree: form.value.anyway === undefined,
		},
		context,
	);
	if (joined.ok) return joined;
	const failed = { ok: false, values, lists, errors: {} } as const;
	if (joined.refusal === "free_now") {
		return { ...failed, response: { status: 409 }, refusal: null, free: joined.free };
	}
	const { refusal: code } = joined;
	const field = FIELDS[code] ?? null;
	return {
		...failed,
		response:
			"until" in joined ? limitedUntil(joined.until, context.now) : { status: field ? 400 : 409 },
		free: [],
		refusal: { code, field, text: catalogs[locale].waitlist.refusals[code] },
	};
}
