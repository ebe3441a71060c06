import type { Temporal } from "temporal-polyfill";
import { unguessableBytes } from "#app/adapters/db/ids.server.ts";
import { isDuplicate, type Transaction } from "#app/adapters/db/transaction.server.ts";
import { referenceFromBytes } from "#app/domain/booking/reference.ts";
import { assessEligibility } from "#app/domain/enrolment/eligibility.ts";
import {
	applicationWindow,
	decideSubmission,
	type SubmissionRefusal,
} from "#app/domain/enrolment/enrolment.ts";
import { birthDateOf, readFiscalCode } from "#app/domain/enrolment/fiscal-code.ts";
import { PROGRAMME_ZONE } from "#app/domain/enrolment/programme-zone.ts";
import { worthSendingUntil } from "#app/domain/messages/worth-sending.ts";
import type { Companion } from "#app/domain/people/companion.ts";
import type { InterviewLanguage } from "#app/domain/people/interview-language.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import { countAttempt, countStrangerMails } from "#app/features/attempts/attempt-store.server.ts";
import { recordAudit } from "#app/features/audit/audit-store.server.ts";
import { recordCompanion } from "#app/features/companions/companion-store.server.ts";
import type { VisitorContext } from "#app/features/context.ts";
import { addMessage } from "#app/features/messages/outbox-store.server.ts";
import { insertApplicant } from "#app/features/people/applicant-store.server.ts";
import { correctPerson } from "#app/features/people/correct-person.server.ts";
import { lockApplicant } from "#app/features/people/person-store.server.ts";
import type { Locale } from "#app/i18n/locales.ts";
import type { RequirementAnswers } from "./answer-requirements.schema.ts";
import { declareAnswers } from "./declare-answers.server.ts";
import {
	enrollingColumns,
	findEdition,
	findEnrollingApplicant,
	saveSubmitted,
} from "./enrolment-store.server.ts";
import { findSubmitted, type Submitted } from "./find-submitted.server.ts";
import { readAnswers } from "./read-answers.server.ts";
import { isSamePerson } from "./same-person.server.ts";

export type SubmitEnrolment = {
	editionId: string;
	answers: RequirementAnswers;
	person: {
		givenName: string;
		familyName: string;
		/** Normalised. */
		fiscalCode: string;
		residenceMunicipalityId: string;
		email: string | null;
		phone: string | null;
		/** In which they are written to; what they declare is kept in the language it was shown in. */
		locale: Locale;
		/** Asks for safe contact; not to ask takes nothing away. */
		safeContact?: boolean;
		/** In which they want to speak at the interview; null: in Italian. */
		interviewLanguage?: InterviewLanguage | null;
	};
	/** Who fills the form in together with the person. */
	companion?: Companion | null;
	/** Of the draft: the second sending of one draft answers with the first's result. */
	idempotencyKey: string;
};

export type SubmitEnrolmentRefusal =
	| SubmissionRefusal
	| "unknown_edition"
	| "lives_elsewhere"
	| "wrong_fiscal_code"
	| EnrolmentLimit;

/** Many enrolled from one network address today, or many mails went to the mailbox they gave. */
export type EnrolmentLimit = "network_limit" | "contact_limit";

export type SubmitEnrolmentOutcome =
	| Submitted
	| { ok: false; refusal: Exclude<SubmitEnrolmentRefusal, EnrolmentLimit> }
	| { ok: false; refusal: EnrolmentLimit; until: Temporal.Instant };

/**
 * Enrols somebody in an edition: the person, what they declared in the words they saw, the message.
 * Sent again by somebody who has enrolled already, it corrects their enrolment, whose number stays.
 *
 * Somebody who is not signed in is a new person, even with a fiscal code we know: staff see the
 * repetition, the visitor doesn't. Somebody signed in who enrols another person doesn't overwrite
 * themselves.
 */
export async function submitEnrolment(
	request: SubmitEnrolment,
	context: VisitorContext,
): Promise<SubmitEnrolmentOutcome> {
	const { now, db, vault, locale, clientAddress: address } = context;
	const { person, idempotencyKey } = request;
	const today = dateAt(now, PROGRAMME_ZONE);
	const { residenceMunicipalityId } = person;
	const reading = readFiscalCode(person.fiscalCode);
	if (!reading.ok) return { ok: false, refusal: "wrong_fiscal_code" };

	const enrolment = db.transaction<SubmitEnrolmentOutcome>(async (tx, rollback) => {
		const applicantId = await enrollingApplicant(tx, request, context);
		const earlier = await findSubmitted(tx, idempotencyKey);
		if (earlier) return rollback(earlier);

		const edition = await findEdition(tx, request.editionId);
		if (!edition) return rollback({ ok: false, refusal: "unknown_edition" });
		if (!edition.municipalities.some(({ id }) => id === residenceMunicipalityId)) {
			return rollback({ ok: false, refusal: "lives_elsewhere" });
		}
		const declarations = declareAnswers(edition, request.answers, locale);
		const { enrolment: own } = await findEnrollingApplicant(tx, applicantId, edition.id);
		const refusal = decideSubmission({
			status: own?.status ?? null,
			window: applicationWindow(edition, today),
			requiredDeclarations: declarations.required,
			givenDeclarations: declarations.given.map(({ kind }) => kind),
		});
		if (refusal) return rollback({ ok: false, refusal });

		if (applicantId !== context.applicantId) {
			const until = await countAttempt(tx, context, "enrolment", { address });
			if (until) return rollback({ ok: false, refusal: "network_limit", until });
		}
		const tooMany = await countStrangerMails(tx, context, {
			recipient: person.email,
			companion: request.companion?.email ?? null,
		});
		if (tooMany) return rollback({ ok: false, refusal: "contact_limit", until: tooMany });

		const actor = { kind: "applicant", id: applicantId } as const;
		const columns = enrollingColumns(vault, person);
		const changes = await correctPerson(tx, applicantId, columns, actor, context);
		// Somebody new has no page at the desk yet that this could make old.
		if (applicantId === context.applicantId && changes.length > 0) {
			const subject = { kind: "applicant", id: applicantId } as const;
			await recordAudit(tx, { at: now, actor, action: "corrected", subject });
		}
		const birthDate = birthDateOf(reading.fiscalCode, today);
		const known = { birthDate, residenceMunicipalityId };
		const answers = readAnswers(edition.rules, request.answers, known);
		const reference = own?.reference ?? referenceFromBytes(unguessableBytes(16));
		const enrolmentId = await saveSubmitted(tx, {
			id: own?.id ?? null,
			applicantId,
			editionId: edition.id,
			reference,
			eligibility: assessEligibility({ rules: edition.rules, answers, today }).outcome,
			residenceMunicipalityId,
			iseeExpiresOn: answers.iseeExpiresOn?.toString() ?? null,
			idempotencyKey,
			now,
			declarations: declarations.given,
			locale,
		});
		await recordAudit(tx, {
			at: now,
			actor,
			action: "submitted",
			subject: { kind: "enrolment", id: enrolmentId },
			...(own && { details: { from: own.status } }),
		});
		const confirmation = {
			dedupeKey: `enrolment_submitted:${enrolmentId}:${now.epochMilliseconds}`,
			facts: { kind: "enrolment_submitted" as const, enrolmentId },
			applicantId,
			about: { kind: "none" as const },
			notAfter: worthSendingUntil("enrolment_submitted", now),
		};
		if (person.email !== null) {
			const to = { recipient: person.email, locale: person.locale };
			await addMessage(tx, vault, now, { ...confirmation, ...to, companionId: null });
		}
		if (request.companion) {
			const copy = { ...confirmation, locale };
			await recordCompanion(tx, vault, now, request.companion, { enrolmentId }, copy);
		}
		return { ok: true, enrolmentId, applicantId, reference, submittedAt: now };
	});

	return enrolment.catch(async (error: unknown) => {
		// Two sendings of one draft at the same instant: the other one has enrolled.
		if (!isDuplicate(error, "Enrolment", "idempotencyKey")) throw error;
		const earlier = await findSubmitted(db.read, idempotencyKey);
		if (!earlier) throw error;
		return earlier;
	});
}

/** Whose enrolment it is, with their lock held: the person signed in, or somebody new. */
async function enrollingApplicant(
	tx: Transaction,
	{ person, editionId }: SubmitEnrolment,
	{ applicantId, now, vault }: VisitorContext,
): Promise<string> {
	if (applicantId !== null && (await lockApplicant(tx, applicantId))) {
		const signedIn = await findEnrollingApplicant(tx, applicantId, editionId);
		if (isSamePerson(signedIn, person, vault)) return applicantId;
	}
	// Where they live is written once it is known to be a place of the edition.
	return insertApplicant(tx, vault, now, { ...person, residenceMunicipalityId: null });
}
