/** Says plainly that nothing here is real. */
export function DemoBanner({
	text,
	link,
}: {
	text: string;
	link: { href: string; label: string };
}) {
	return (
		<aside className="demo-banner" aria-label="Demo">
			<div className="container">
				<p>
					{text} <a href={link.href}>{link.label}</a>
				</p>
			</div>
		</aside>
	);
}
