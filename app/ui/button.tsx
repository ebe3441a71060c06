import type { ReactNode } from "react";

/** Written out whole: the build keeps the classes that it finds in the files. */
const variants = {
	primary: "btn btn-primary",
	"outline-primary": "btn btn-outline-primary",
	danger: "btn btn-danger",
	"outline-danger": "btn btn-outline-danger",
	link: "btn btn-link",
};

const sizes = { sm: "btn-sm", lg: "btn-lg" };

type Variant = keyof typeof variants;
type Size = keyof typeof sizes;

/** Submits its form. `name` and `value` tell several buttons of one form apart. */
export function Button({
	children,
	variant = "primary",
	size,
	name,
	value,
	form,
	disabled = false,
}: {
	children: ReactNode;
	variant?: Variant;
	size?: Size;
	name?: string;
	value?: string;
	/** The id of a form this button stands outside of. */
	form?: string;
	disabled?: boolean;
}) {
	return (
		<button
			type="submit"
			className={buttonClass(variant, size)}
			name={name}
			value={value}
			form={form}
			disabled={disabled}
		>
			{children}
		</button>
	);
}

/**
 * One of several choices, where choosing is all there is to do: it sends the form with it. What it says
 * makes sense by itself, for whoever listens to the buttons one after the other.
 */
export function ChoiceButton({
	name,
	value,
	action,
	children,
	hint,
}: {
	name: string;
	value: string;
	/** Where the form goes with this choice, if not where it goes anyway. */
	action?: string | undefined;
	children: ReactNode;
	hint?: ReactNode | undefined;
}) {
	return (
		<button type="submit" className="press" name={name} value={value} formAction={action}>
			{children}
			{hint && <small>{hint}</small>}
		</button>
	);
}

/** Goes somewhere, and looks like a button because it is the next thing to do. */
export function LinkButton({
	href,
	children,
	variant = "primary",
	size,
	dataElement,
	download,
	rel,
}: {
	href: string;
	children: ReactNode;
	variant?: Variant;
	size?: Size;
	/** The national model's name for this link. */
	dataElement?: string;
	download?: boolean;
	/** For a link to another site: it is not told where the visitor comes from. */
	rel?: "noopener noreferrer";
}) {
	return (
		<a
			href={href}
			rel={rel}
			className={buttonClass(variant, size)}
			data-element={dataElement}
			download={download}
		>
			{children}
		</a>
	);
}

function buttonClass(variant: Variant, size: Size | undefined): string {
	return size ? `${variants[variant]} ${sizes[size]}` : variants[variant];
}
