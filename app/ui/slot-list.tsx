import type { ReactNode } from "react";
import { Choices, type Option, PressChoices } from "./fields.tsx";

/** One more is shown rather than folded. */
const LEAST_FOLDED = 2;

/**
 * Days and their times, to press or as radios: a list beats a grid on a small screen and for anybody
 * who listens.
 */
export function SlotList({
	name,
	legend,
	days,
	defaultValue,
	error,
	isPressed = false,
	hasLongAnswers = false,
	headingLevel = 3,
	fold,
}: {
	name: string;
	legend: string;
	/** `more`: where the rest of a day is. */
	days: readonly {
		heading: ReactNode;
		key: string;
		options: readonly Option[];
		more?: ReactNode;
	}[];
	defaultValue?: string | undefined;
	error?: string | undefined;
	/** Pressing a time sends the form; else a button of the form does. */
	isPressed?: boolean;
	/** An answer says more than a time. */
	hasLongAnswers?: boolean;
	/** Of the days. */
	headingLevel?: 2 | 3;
	/** This many of a day are shown; the others wait behind these words. */
	fold?: { after: number; words: (count: number) => string };
}) {
	const Heading = headingLevel === 2 ? "h2" : "h3";
	const choices = (heading: ReactNode, options: readonly Option[]) =>
		isPressed ? (
			<PressChoices name={name} options={options} describe={heading} />
		) : (
			<Choices name={name} options={options} defaultValue={defaultValue} />
		);
	return (
		<fieldset
			className={error ? "field has-problem" : "field"}
			id={name}
			aria-describedby={error ? `${name}-problem` : undefined}
		>
			<legend className="visually-hidden">{legend}</legend>
			{error && (
				<p className="problem" id={`${name}-problem`}>
					{error}
				</p>
			)}
			<div className={hasLongAnswers ? "slot-days long-answers" : "slot-days"}>
				{days.map(({ heading, key, options, more }) => {
					const isLong = fold && options.length >= fold.after + LEAST_FOLDED;
					const shown = isLong ? options.slice(0, fold.after) : options;
					const folded = options.slice(shown.length);
					return (
						<section key={key} aria-labelledby={`${name}-${key}`}>
							<Heading id={`${name}-${key}`}>{heading}</Heading>
							{choices(heading, shown)}
							{fold && isLong && (
								<details open={folded.some(({ value }) => value === defaultValue)}>
									<summary>
										{fold.words(folded.length)}
										<span className="visually-hidden">, {heading}</span>
									</summary>
									{choices(heading, folded)}
								</details>
							)}
							{more}
						</section>
					);
				})}
			</div>
		</fieldset>
	);
}
