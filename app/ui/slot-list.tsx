import type { ReactNode } from "react";
import { Choices, type Option } from "./fields.tsx";

/** One more is shown rather than folded. */
const LEAST_FOLDED = 2;

/**
 * Days and their times as radios: a list beats a grid on a small screen and for anybody who
 * listens.
 */
export function SlotList({
	name,
	legend,
	days,
	defaultValue,
	error,
	hasLongAnswers = false,
	fold,
}: {
	name: string;
	legend: string;
	days: readonly { heading: ReactNode; key: string; options: readonly Option[] }[];
	defaultValue?: string | undefined;
	error?: string | undefined;
	/** An answer says more than a time. */
	hasLongAnswers?: boolean;
	/** This many of a day are shown; the others wait behind these words. */
	fold?: { after: number; words: (count: number) => string };
}) {
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
				{days.map(({ heading, key, options }) => {
					const isLong = fold && options.length >= fold.after + LEAST_FOLDED;
					const shown = isLong ? options.slice(0, fold.after) : options;
					const folded = options.slice(shown.length);
					return (
						<section key={key} aria-labelledby={`${name}-${key}`}>
							<h3 id={`${name}-${key}`}>{heading}</h3>
							<Choices name={name} options={shown} defaultValue={defaultValue} />
							{fold && isLong && (
								<details open={folded.some(({ value }) => value === defaultValue)}>
									<summary>
										{fold.words(folded.length)}
										<span className="visually-hidden">, {heading}</span>
									</summary>
									<Choices name={name} options={folded} defaultValue={defaultValue} />
								</details>
							)}
						</section>
					);
				})}
			</div>
		</fieldset>
	);
}
