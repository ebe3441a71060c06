import { formatEuros } from "#app/i18n/format.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import type { EditionFacts } from "./edition-store.server.ts";

/** What an edition gives, and whom it is for, as far as both are known. */
export function EditionOffer({
	edition: { allowanceEurosPerMonth: euros, allowanceMonths: months, rules },
}: {
	edition: Pick<EditionFacts, "allowanceEurosPerMonth" | "allowanceMonths" | "rules">;
}) {
	const { enrolment, site } = useTexts();
	const locale = useLocale();
	const words = enrolment.forWhom;
	const conditions = rules.flatMap(({ kind, value }) => {
		if (kind === "min_age") return value === null ? [] : [words.min_age(value)];
		if (kind === "max_isee")
			return value === null ? [] : [words.max_isee(formatEuros(value, locale))];
		return kind === "residence" || kind === "registered_at_job_centre" ? [words[kind]] : [];
	});
	const hasAllowance = euros !== null && months !== null;
	if (!hasAllowance && conditions.length === 0) return null;
	return (
		<section className="offer">
			{hasAllowance && (
				<>
					<h2>{site.home.offer}</h2>
					<p>{site.home.allowance(formatEuros(euros, locale), months)}</p>
				</>
			)}
			{conditions.length > 0 && (
				<>
					<h2>{words.title}</h2>
					<ul>
						{conditions.map((condition) => (
							<li key={condition}>{condition}</li>
						))}
					</ul>
					{conditions.length < rules.length && <p>{words.more}</p>}
				</>
			)}
		</section>
	);
}
