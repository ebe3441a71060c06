/** The portal's own mark: three steps going up. It is no official emblem. */
export function Brand({
	href,
	name,
	tagline,
}: {
	href: string;
	name: string;
	tagline: string | null;
}) {
	return (
		<a href={href}>
			<svg width="48" height="48" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
				<rect width="48" height="48" rx="10" fill="#fff" />
				<path d="M8 40V30h10v-9h10v-9h12v28z" fill="#06c" />
			</svg>
			<span>
				<strong>{name}</strong>
				{tagline !== null && <span>{tagline}</span>}
			</span>
		</a>
	);
}
