import type { ReactNode } from "react";

/** What a telephone dials: the number without what stands between the digits. */
export function phoneUrl(number: string): string {
	return `tel:${number.replaceAll(/[^+\d]/g, "")}`;
}

/**
 * A number to call, in its own direction. It is shown as it is written, and dialled without what stands
 * between the digits.
 *
 * @param label before the number, inside the link
 * @param children instead of both, where the number stands in a sentence
 */
export function PhoneLink({
	number,
	label,
	children,
}: {
	number: string;
	label?: string;
	children?: ReactNode;
}) {
	return (
		<a href={phoneUrl(number)}>
			{children ?? (
				<>
					{label && `${label} `}
					<bdi dir="ltr">{number}</bdi>
				</>
			)}
		</a>
	);
}
