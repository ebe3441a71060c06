import { ASPECTS } from "#app/domain/feedback/rating.ts";
import { COMMENT_LENGTH } from "#app/domain/feedback/text-lengths.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { TextArea } from "#app/ui/fields.tsx";

/** What somebody liked, or stumbled over, and more in their own words. */
export function ExplanationFields({
	isPositive,
	values,
	errors,
}: {
	isPositive: boolean;
	values: Readonly<Record<string, string>>;
	/** Per field, in words. */
	errors: { aspects?: string | undefined; comment?: string | undefined };
}) {
	const { explain } = useTexts().feedback;
	const { question, answers } = isPositive ? explain.positive : explain.negative;
	const descriptions = ["aspects-hint", errors.aspects && "aspects-problem"];
	return (
		<>
			<fieldset
				className={errors.aspects ? "field has-problem" : "field"}
				id="aspects"
				aria-describedby={descriptions.filter(Boolean).join(" ")}
				data-element={isPositive ? "feedback-rating-positive" : "feedback-rating-negative"}
			>
				<legend data-element="feedback-rating-question">{question}</legend>
				<p className="hint" id="aspects-hint">
					{explain.several}
				</p>
				<div className="choices">
					{ASPECTS.map((aspect) => (
						<div className="choice" key={aspect}>
							<input
								type="checkbox"
								name={aspect}
								id={`aspect-${aspect}`}
								defaultChecked={aspect in values}
							/>
							<label htmlFor={`aspect-${aspect}`} data-element="feedback-rating-answer">
								{answers[aspect]}
							</label>
						</div>
					))}
				</div>
				{errors.aspects && (
					<p className="problem" id="aspects-problem">
						{errors.aspects}
					</p>
				)}
			</fieldset>
			<div data-element="feedback-input-text">
				<TextArea
					name="comment"
					label={explain.comment}
					hint={explain.commentHint}
					maxLength={COMMENT_LENGTH}
					rows={3}
					defaultValue={values.comment}
					error={errors.comment}
				/>
			</div>
		</>
	);
}
