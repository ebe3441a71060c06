import { isForReading, type RatedPage } from "#app/domain/feedback/rated-page.ts";
import { RATINGS } from "#app/domain/feedback/rating.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { Button } from "#app/ui/button.tsx";

/** How easy was it, in five stars: at the foot of a page, and alone on its own. */
export function RatingForm({
	action,
	page,
	formKey,
	error,
}: {
	action: string;
	page: RatedPage;
	/** New for each form, so that sending it twice is one rating. */
	formKey: string;
	/** What is missing, in words. */
	error?: string | undefined;
}) {
	const { rate } = useTexts().feedback;
	const words = isForReading(page) ? rate.reading : rate.doing;
	const descriptions = ["rating-hint", error && "rating-problem"].filter(Boolean).join(" ");
	return (
		<form
			method="post"
			action={action}
			className="rating-form no-print"
			data-element="feedback"
			noValidate
		>
			<input type="hidden" name="key" value={formKey} />
			<input type="hidden" name="page" value={page} />
			<fieldset
				className={error ? "field has-problem" : "field"}
				id="rating"
				aria-describedby={descriptions}
			>
				<legend data-element="feedback-title">{words.question}</legend>
				<p className="hint" id="rating-hint">
					{words.scale}
				</p>
				<div className="choices ratings">
					{RATINGS.map((rating) => (
						<div className="choice" key={rating}>
							<input
								type="radio"
								name="rating"
								value={rating}
								id={`rating-${rating}`}
								data-element={`feedback-rate-${rating}`}
							/>
							<label htmlFor={`rating-${rating}`}>
								{rating}
								<span className="visually-hidden"> {rate.ofFive}</span>
							</label>
						</div>
					))}
				</div>
				{error && (
					<p className="problem" id="rating-problem">
						{error}
					</p>
				)}
			</fieldset>
			<Button variant="outline-primary">{rate.send}</Button>
		</form>
	);
}
