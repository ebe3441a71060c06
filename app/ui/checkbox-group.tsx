import type { ReactNode } from "react";

/** Several answers of a few. None ticked is an answer too: the hint says which. */
export function CheckboxGroup({
	name,
	label,
	hint,
	error,
	required = false,
	options,
	selected,
}: {
	name: string;
	label: ReactNode;
	hint?: ReactNode;
	/** What is wrong with what was ticked, in words. */
	error?: string | undefined;
	/** At least one. */
	required?: boolean;
	options: readonly { value: string; label: ReactNode }[];
	selected: readonly string[];
}) {
	const described = [hint && `${name}-hint`, error && `${name}-problem`].filter(Boolean);
	return (
		<fieldset
			className={error ? "field has-problem" : "field"}
			id={name}
			aria-describedby={described.join(" ") || undefined}
		>
			<legend>
				{label}
				{required && <span aria-hidden="true"> *</span>}
			</legend>
			{hint && (
				<p className="hint" id={`${name}-hint`}>
					{hint}
				</p>
			)}
			<div className="choices in-columns">
				{options.map((option) => (
					<div className="choice" key={option.value}>
						<input
							type="checkbox"
							name={name}
							value={option.value}
							id={`${name}-${option.value}`}
							defaultChecked={selected.includes(option.value)}
						/>
						<label htmlFor={`${name}-${option.value}`}>{option.label}</label>
					</div>
				))}
			</div>
			{error && (
				<p className="problem" id={`${name}-problem`}>
					{error}
				</p>
			)}
		</fieldset>
	);
}
