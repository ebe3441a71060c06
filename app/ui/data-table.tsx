import type { ReactNode } from "react";

/** A table with a caption; the first cell of each row names it. Scrolls by itself on a small screen. */
export function DataTable({
	caption,
	columns,
	rows,
	hideCaption = true,
	secondary = [],
}: {
	caption: string;
	columns: readonly ReactNode[];
	rows: readonly { key: string; className?: string; cells: readonly ReactNode[] }[];
	hideCaption?: boolean;
	/** Columns that a small screen leaves out, counted from 0; what they say is elsewhere too. */
	secondary?: readonly number[];
}) {
	const widthClass = (column: number) => (secondary.includes(column) ? "wide-only" : undefined);
	return (
		// A region that scrolls can be reached and scrolled with the keyboard.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: see above
		<section className="table-scroll" tabIndex={0} aria-label={caption}>
			<table className="table">
				<caption className={hideCaption ? "visually-hidden" : undefined}>{caption}</caption>
				<thead>
					<tr>
						{columns.map((column, index) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: columns don't move
							<th scope="col" key={index} className={widthClass(index)}>
								{column}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map(({ key, className, cells: [first, ...rest] }) => (
						<tr key={key} className={className}>
							<th scope="row">{first}</th>
							{rest.map((cell, index) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: cells stand in columns
								<td key={index} className={widthClass(index + 1)}>
									{cell}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
