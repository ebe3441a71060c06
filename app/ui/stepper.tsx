/** How far along somebody is: "Passo 2 di 5 · Data e orario", and a bar for the eye. */
export function Stepper({
	steps,
	current,
	words,
}: {
	steps: readonly string[];
	/** From 1. */
	current: number;
	words: {
		/** "Passo" */ step: string;
		/** "Attivo" */ active: string;
		/** "Confermato" */ confirmed: string;
	};
}) {
	return (
		<div className="steps steppers">
			<ol aria-label={words.step}>
				{steps.map((step, index) => {
					const state = index + 1 < current ? "confirmed" : index + 1 === current ? "active" : "";
					return (
						<li key={step} className={state} aria-current={state === "active" ? "step" : undefined}>
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
				<span className="steppers-index">{`${current}/${steps.length}`}</span> ·{" "}
				<strong>{steps[current - 1]}</strong>
			</p>
		</div>
	);
}
