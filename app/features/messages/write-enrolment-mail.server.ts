import { formatReference } from "#app/domain/booking/reference.ts";
import type { ReviewOutcome } from "#app/domain/enrolment/enrolment.ts";
import { dateAt } from "#app/domain/time/office-clock.ts";
import type { SendingFacts } from "./message-facts-store.server.ts";
import { enrolmentReviewed } from "./templates/enrolment-reviewed.ts";
import { type EnrolmentFacts, enrolmentSubmitted } from "./templates/enrolment-submitted.ts";
import { HOME_ZONE, present, type Script, type WritingContext } from "./templates/script.ts";

export function enrolmentScript(facts: SendingFacts, context: WritingContext): Script {
	const enrolment = enrolmentOf(facts, context);
	return { letter: (locale) => enrolmentSubmitted(enrolment, locale) };
}

export function reviewScript(
	outcome: ReviewOutcome,
	facts: SendingFacts,
	context: WritingContext,
): Script {
	const reviewed = { ...enrolmentOf(facts, context), outcome };
	return { letter: (locale) => enrolmentReviewed(reviewed, locale) };
}

export function enrolmentOf(
	{ givenName, enrolment, safeContact }: SendingFacts,
	{ sender }: WritingContext,
): EnrolmentFacts & { reviewReason: string | null } {
	const { reference, submittedAt, decisionOn, reviewReason } = present(enrolment);
	return {
		givenName,
		reference: formatReference(reference),
		submittedOn: dateAt(submittedAt, HOME_ZONE).toString(),
		decisionOn,
		reviewReason,
		baseUrl: sender.baseUrl,
		safeContact,
	};
}
