/** Says plainly that nothing here is real. */
export function DemoBanner({
	text,
	link,
}: {
	text: string;
	link: { href: string; label: string } | null;
}) {
	return (
		<aside className="demo-banner" aria-label="Demo">
			<div className="container">
				<p>
					{text} {link && <a href={link.href}>{link.label}</a>}
				</p>
			</div>
		</aside>
	);
}
