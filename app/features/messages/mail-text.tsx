/** The plain text of a mail, with its links to follow. */
export function MailText({ text }: { text: string }) {
	return (
		<div>
			{text
				.trim()
				.split(/\n{2,}/)
				.map((paragraph, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: the text doesn't change
					<p key={index} dir="auto">
						{paragraph.split("\n").map((line, number) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: the text doesn't change
							<Line key={number} line={line} isFirst={number === 0} />
						))}
					</p>
				))}
		</div>
	);
}

function Line({ line, isFirst }: { line: string; isFirst: boolean }) {
	return (
		<>
			{!isFirst && <br />}
			{/^https?:\/\/\S+$/.test(line) ? <a href={line}>{line}</a> : line}
		</>
	);
}
