import bold from "bootstrap-italia/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-700.woff2?url";
import regular from "bootstrap-italia/dist/fonts/Titillium_Web/titillium-web-v10-latin-ext_latin-regular.woff2?url";
import rightToLeft from "#app/ui/styles/citizen.rtl.scss?url";
import leftToRight from "#app/ui/styles/citizen.scss?url";

/**
 * The one style sheet that a citizen page needs for its direction. Right to left has letters of its
 * own, that the system draws: no font is fetched ahead.
 */
export function CitizenStyles({ direction }: { direction: "ltr" | "rtl" }) {
	if (direction === "rtl") return <link rel="stylesheet" href={rightToLeft} />;
	return (
		<>
			{[regular, bold].map((href) => (
				<link
					key={href}
					rel="preload"
					as="font"
					type="font/woff2"
					crossOrigin="anonymous"
					href={href}
				/>
			))}
			<link rel="stylesheet" href={leftToRight} />
		</>
	);
}
