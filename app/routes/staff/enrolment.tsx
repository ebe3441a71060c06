import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { atDesk } from "#app/features/access.ts";
import { stateSeen } from "#app/features/audit/seen-store.server.ts";
import { eligibilityWords } from "#app/features/enrolment/eligibility-messages.ts";
import { EnrolmentBadge } from "#app/features/enrolment/enrolment-badge.tsx";
import { enrolmentReviewView } from "#app/features/enrolment/enrolment-review.view.server.ts";
import { RepetitionNotice } from "#app/features/enrolment/repetition-notice.tsx";
import { reviewEnrolment } from "#app/features/enrolment/review-enrolment.server.ts";
import { ReviewForm } from "#app/features/enrolment/review-form.tsx";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving, wasSaved } from "#app/http/saved.ts";
import { cameSecond, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { formatDate } from "#app/i18n/format.ts";
import { Done } from "#app/ui/done.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";

/** A no and a "not yet complete" owe the person a reason. */
const reviewEnrolmentSchema = z
	.object({
		outcome: z.enum(["accepted", "to_complete", "refused"], "choose"),
		reason: z.string().trim().max(500, "too_long").default(""),
	})
	.refine(({ outcome, reason }) => outcome === "accepted" || reason !== "", {
		path: ["reason"],
		message: "required",
	});

export { afterConflict as shouldRevalidate } from "#app/http/after-conflict.ts";

export const meta: MetaFunction = () => staffTitle("Iscrizione");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.enrolment ?? "";
	const seen = await stateSeen(context.db.read, { kind: "enrolment", id });
	const enrolment = await enrolmentReviewView(id, context);
	if (!enrolment) throw notFound();
	return { enrolment, seen, wasSaved: wasSaved(args.request) };
}

const refusalWords = {
	not_submitted: "L'iscrizione non è ancora stata inviata.",
	withdrawn: "La persona ha ritirato l'iscrizione.",
	unchanged: "L'iscrizione è già in questo stato.",
};

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.enrolment ?? "";
	const form = await readForm(args.request, reviewEnrolmentSchema);
	const shown = { errors: {}, values: form.values, refusal: null, isSecond: false };
	if (!form.ok) return data({ ...shown, errors: form.errors }, { status: 400 });
	const own = atDesk("enrolment", id, context);
	const reviewed = await reviewEnrolment(own, form.value, havingSeen(context, form));
	if (reviewed.ok) return seeOther(afterSaving(staffPaths.enrolment(id)));
	if (reviewed.refusal === "unknown_enrolment") throw notFound();
	if (reviewed.refusal === "changed_meanwhile") {
		return data({ ...shown, ...cameSecond(reviewed, form.values, context) }, { status: 409 });
	}
	return data({ ...shown, refusal: refusalWords[reviewed.refusal] }, { status: 409 });
}

export default function EnrolmentPage() {
	const { enrolment, seen, wasSaved } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { applicant } = enrolment;
	const name = `${applicant.familyName} ${applicant.givenName}`;
	return (
		<>
			<PageTitle>Iscrizione di {name}</PageTitle>
			{wasSaved && !failed && (
				<Done>
					Fatto: la decisione è salvata.{" "}
					{enrolment.hasEmail
						? "La persona la legge in un'e-mail."
						: "La persona non ha un'e-mail: chiamala."}
				</Done>
			)}
			<RepetitionNotice
				repetitions={enrolment.repetitions}
				person={staffPaths.person(applicant.id)}
			/>
			<Facts
				facts={[
					{ term: "Persona", value: <Link to={staffPaths.person(applicant.id)}>{name}</Link> },
					{ term: "Numero", value: `${enrolment.reference} (edizione ${enrolment.year})` },
					{ term: "Stato", value: <EnrolmentBadge status={enrolment.status} /> },
					{ term: "Residenza", value: enrolment.municipalityName },
					{ term: "Requisiti dichiarati", value: eligibilityWords[enrolment.eligibility] },
					...(enrolment.companion
						? [
								{
									term: "Con l'aiuto di",
									value: `${enrolment.companion.name} (${catalogs.it.companion.roles[enrolment.companion.role]})`,
								},
							]
						: []),
					...(enrolment.iseeExpiresOn
						? [{ term: "ISEE valido fino al", value: formatDate(enrolment.iseeExpiresOn, "it") }]
						: []),
					...(enrolment.reviewReason ? [{ term: "Motivo", value: enrolment.reviewReason }] : []),
					...(enrolment.reviewedByName
						? [{ term: "Deciso da", value: enrolment.reviewedByName }]
						: []),
				]}
			/>
			<h2>Che cosa ha dichiarato</h2>
			<ul>
				{enrolment.declarations.map(({ kind, wording }) => (
					<li key={kind}>{wording}</li>
				))}
			</ul>
			<h2>Decisione</h2>
			<Form method="post" className="narrow">
				<SeenField seen={failed?.values.seen ?? seen} />
				<ReviewForm
					hasEmail={enrolment.hasEmail}
					errors={failed?.errors ?? {}}
					values={failed?.values ?? {}}
					refusal={failed?.refusal ?? null}
					stands={
						failed?.isSecond
							? { outcome: enrolment.status, reason: enrolment.reviewReason ?? "" }
							: undefined
					}
				/>
			</Form>
		</>
	);
}
