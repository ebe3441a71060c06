import { Choices, type Option } from "./fields.tsx";

/** Days and their times as radios: a list beats a grid on a small screen and for who listens. */
export function SlotList({
	name,
	legend,
	days,
	defaultValue,
	error,
	hasLongAnswers = false,
}: {
	name: string;
	legend: string;
	days: readonly { heading: string; options: readonly Option[] }[];
	defaultValue?: string | undefined;
	error?: string | undefined;
	/** An answer says more than a time. */
	hasLongAnswers?: boolean;
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
				{days.map(({ heading, options }) => (
					<section key={heading} aria-label={heading}>
						<h3>{heading}</h3>
						<Choices name={name} options={options} defaultValue={defaultValue} />
					</section>
				))}
			</div>
		</fieldset>
	);
}
