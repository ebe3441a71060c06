import type { EligibilityOutcome } from "#app/domain/enrolment/eligibility.ts";

/** What the declarations say, as the desk reads it. */
export const eligibilityWords: Record<EligibilityOutcome, string> = {
	yes: "Li ha tutti",
	to_check: "Da verificare",
	not_yet: "Ne manca almeno uno",
};
