import type { HTMLInputAutoCompleteAttribute, ReactNode } from "react";
import { ChoiceButton } from "./button.tsx";

/** What every field says. The id of a field is its name, so that the index of errors can lead to it. */
export type FieldWords = {
	name: string;
	label: ReactNode;
	hint?: ReactNode | undefined;
	/** What is wrong with what was typed, in words. */
	error?: string | undefined;
	required?: boolean;
};

type Autocomplete = HTMLInputAutoCompleteAttribute;

export function TextField({
	defaultValue,
	type = "text",
	autoComplete,
	inputMode,
	maxLength,
	min,
	max,
	step,
	spellCheck,
	...words
}: FieldWords & {
	defaultValue?: string | number | undefined;
	type?: "text" | "email" | "tel" | "password" | "search" | "date" | "time" | "number";
	autoComplete?: Autocomplete;
	inputMode?: "text" | "numeric" | "tel" | "email";
	maxLength?: number;
	min?: string | number;
	max?: string | number;
	step?: string | number;
	spellCheck?: boolean;
}) {
	return (
		<Field {...words}>
			<input
				{...described(words)}
				type={type}
				defaultValue={defaultValue}
				autoComplete={autoComplete}
				inputMode={inputMode}
				maxLength={maxLength}
				min={min}
				max={max}
				step={step}
				spellCheck={spellCheck}
			/>
		</Field>
	);
}

export function TextArea({
	defaultValue,
	rows = 4,
	maxLength,
	lang,
	dir,
	...words
}: FieldWords & {
	defaultValue?: string | undefined;
	rows?: number;
	maxLength?: number;
	/** In which one writes, where it is not the page's. */
	lang?: string;
	dir?: "ltr" | "rtl";
}) {
	return (
		<Field {...words}>
			<textarea
				{...described(words)}
				lang={lang}
				dir={dir}
				rows={rows}
				maxLength={maxLength}
				defaultValue={defaultValue}
			/>
		</Field>
	);
}

export type Option = {
	value: string;
	label: ReactNode;
	hint?: ReactNode | undefined;
	lang?: string; // of the label, where it is not the page's
};

export function SelectField({
	options,
	defaultValue,
	placeholder,
	...words
}: FieldWords & {
	options: readonly { value: string; label: string; lang?: string }[];
	defaultValue?: string | undefined;
	/** A first choice that chooses nothing. */
	placeholder?: string;
}) {
	return (
		<Field {...words}>
			<select {...described(words)} defaultValue={defaultValue ?? ""}>
				{placeholder !== undefined && <option value="">{placeholder}</option>}
				{options.map(({ value, label, lang }) => (
					<option key={value} value={value} lang={lang}>
						{label}
					</option>
				))}
			</select>
		</Field>
	);
}

/** One answer of a few, each a generous target. */
export function RadioGroup({
	options,
	defaultValue,
	inARow = false,
	...words
}: FieldWords & {
	options: readonly Option[];
	defaultValue?: string | undefined;
	/** Short answers stand side by side. */
	inARow?: boolean;
}) {
	return (
		<Group {...words}>
			<Choices name={words.name} options={options} defaultValue={defaultValue} inARow={inARow} />
		</Group>
	);
}

/** The radios alone, for a group with a legend of its own. */
export function Choices({
	name,
	options,
	defaultValue,
	inARow = false,
}: {
	name: string;
	options: readonly Option[];
	defaultValue?: string | undefined;
	inARow?: boolean;
}) {
	return (
		<div className={inARow ? "choices in-a-row" : "choices"}>
			{options.map(({ value, label, hint, lang }) => (
				<div className="choice" key={value}>
					<input
						type="radio"
						name={name}
						value={value}
						id={`${name}-${value}`}
						defaultChecked={defaultValue === value}
					/>
					<label htmlFor={`${name}-${value}`} lang={lang}>
						{label}
						{hint && <small>{hint}</small>}
					</label>
				</div>
			))}
		</div>
	);
}

/** One of several, where choosing is all there is to do. */
export function PressChoices({
	name,
	options,
	describe,
}: {
	name: string;
	options: readonly Option[];
	/** What a name needs before it where only a heading says it, such as the day of a time. */
	describe?: ReactNode;
}) {
	return (
		<ul className="choices">
			{options.map(({ value, label, hint }) => (
				<li key={value}>
					<ChoiceButton name={name} value={value} hint={hint}>
						{describe && <span className="visually-hidden">{describe} </span>}
						{label}
					</ChoiceButton>
				</li>
			))}
		</ul>
	);
}

/** Several answers of a few. None ticked is an answer too: the hint says which. */
export function CheckboxGroup({
	options,
	selected,
	...words
}: FieldWords & {
	options: readonly { value: string; label: ReactNode }[];
	selected: readonly string[];
}) {
	const { name } = words;
	return (
		<Group {...words}>
			<div className="choices in-columns">
				{options.map(({ value, label }) => (
					<div className="choice" key={value}>
						<input
							type="checkbox"
							name={name}
							value={value}
							id={`${name}-${value}`}
							defaultChecked={selected.includes(value)}
						/>
						<label htmlFor={`${name}-${value}`}>{label}</label>
					</div>
				))}
			</div>
		</Group>
	);
}

export function Checkbox({
	value = "on",
	defaultChecked = false,
	...words
}: FieldWords & { value?: string; defaultChecked?: boolean }) {
	const { name, label, hint, error, required } = words;
	return (
		<div className={fieldClass(error)}>
			<div className="choice">
				<input
					type="checkbox"
					value={value}
					defaultChecked={defaultChecked}
					{...described(words)}
				/>
				<label htmlFor={name}>
					{label}
					{required && <Asterisk />}
				</label>
			</div>
			<Hint name={name}>{hint}</Hint>
			<Problem name={name}>{error}</Problem>
		</div>
	);
}

function Field({
	name,
	label,
	hint,
	error,
	required,
	children,
}: FieldWords & { children: ReactNode }) {
	return (
		<div className={fieldClass(error)}>
			<label htmlFor={name} className="active">
				{label}
				{required && <Asterisk />}
			</label>
			<Hint name={name}>{hint}</Hint>
			{children}
			<Problem name={name}>{error}</Problem>
		</div>
	);
}

/** A question of several controls. */
function Group({
	name,
	label,
	hint,
	error,
	required,
	children,
}: FieldWords & { children: ReactNode }) {
	return (
		<fieldset
			className={fieldClass(error)}
			aria-describedby={descriptions(name, hint, error)}
			id={name}
		>
			<legend>
				{label}
				{required && <Asterisk />}
			</legend>
			<Hint name={name}>{hint}</Hint>
			{children}
			<Problem name={name}>{error}</Problem>
		</fieldset>
	);
}

function Asterisk() {
	return <span aria-hidden="true"> *</span>;
}

function Hint({ name, children }: { name: string; children: ReactNode }) {
	return children ? (
		<p className="hint" id={`${name}-hint`}>
			{children}
		</p>
	) : null;
}

function Problem({ name, children }: { name: string; children: ReactNode }) {
	return children ? (
		<p className="problem" id={`${name}-problem`}>
			{children}
		</p>
	) : null;
}

function fieldClass(error: string | undefined): string {
	return error ? "field has-problem" : "field";
}

/** A required field is marked as such; the server checks it, in words the browser would not find. */
function described({ name, hint, error, required }: FieldWords) {
	return {
		id: name,
		name,
		"aria-required": required || undefined,
		"aria-invalid": error ? true : undefined,
		"aria-describedby": descriptions(name, hint, error),
	};
}

function descriptions(name: string, hint: ReactNode, error: string | undefined) {
	const ids = [hint && `${name}-hint`, error && `${name}-problem`].filter(Boolean);
	return ids.length > 0 ? ids.join(" ") : undefined;
}
