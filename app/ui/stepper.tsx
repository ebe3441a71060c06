/** How far along somebody is: "2/5 · Data e orario", and a bar for the eye. */
export function Stepper({
	steps,
	current,
	through = current,
	words,
}: {
	steps: readonly string[];
	/** From 1. */
	current: number;
	/** The last one of those on this page. */
	through?: number | undefined;
	words: {
		/** "Passo" */ step: string;
		/** "Attivo" */ active: string;
		/** "Confermato" */ confirmed: string;
	};
}) {
	const stateOf = (nth: number) => (nth < current ? "confirmed" : nth <= through ? "active" : "");
	return (
		<div className="steps steppers">
			<ol aria-label={words.step}>
				{steps.map((step, index) => {
					const state = stateOf(index + 1);
					return (
						<li
							key={step}
							className={state}
							aria-current={index + 1 === current ? "step" : undefined}
						>
							<span className="visually-hidden">
								{step}
								{state === "active" && ` (${words.active})`}
								{state === "confirmed" && ` (${words.confirmed})`}
							</span>
						</li>
					);
				})}
			</ol>
			<p>
				{steps.map(
					(step, index) =>
						stateOf(index + 1) === "active" && (
							<span key={step}>
								<span className="steppers-index">{`${index + 1}/${steps.length}`}</span> ·{" "}
								<strong>{step}</strong>
							</span>
						),
				)}
			</p>
		</div>
	);
}
