import type { ReactNode } from "react";

/** Several answers of a few. None ticked is an answer too: the hint says which. */
export function CheckboxGroup({
	name,
	label,
	hint,
	options,
	selected,
}: {
	name: string;
	label: ReactNode;
	hint?: ReactNode;
	options: readonly { value: string; label: ReactNode }[];
	selected: readonly string[];
}) {
	return (
		<fieldset className="field" id={name} aria-describedby={hint ? `${name}-hint` : undefined}>
			<legend>{label}</legend>
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
		</fieldset>
	);
}
