import type { ReactNode } from "react";

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
		<a href={`tel:${number.replaceAll(/[^+\d]/g, "")}`}>
			{children ?? (
				<>
					{label && `${label} `}
					<bdi dir="ltr">{number}</bdi>
				</>
			)}
		</a>
	);
}
