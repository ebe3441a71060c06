import { useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import type { ExplainedEligibility } from "./explain-eligibility.server.ts";

const KIND = { yes: "success", to_check: "info", not_yet: "warning" } as const;

/** The answer to "is it for me?", with every reason that stands in the way and what would help. */
export function EligibilityResult({
	eligibility: { outcome, findings },
	role,
}: {
	eligibility: ExplainedEligibility;
	role?: "status";
}) {
	const { outcomes } = useTexts().enrolment;
	const open = findings.filter((finding) => finding.outcome !== "yes");
	return (
		<Alert kind={KIND[outcome]} title={outcomes[outcome].title} {...(role && { role })}>
			<p>{outcomes[outcome].text}</p>
			{open.length > 0 && (
				<ul>
					{open.map(({ question, reason, nextStep }) => (
						<li key={question}>
							<span className="text-soft">{question}</span>
							<br />
							<strong>{reason}</strong> {nextStep}
						</li>
					))}
				</ul>
			)}
		</Alert>
	);
}
