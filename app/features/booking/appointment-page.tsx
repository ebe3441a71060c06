import type { ReactNode } from "react";
import { useTexts } from "#app/i18n/texts.tsx";
import { Breadcrumb } from "#app/ui/breadcrumb.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

/** The frame of every page about one appointment. */
export function AppointmentPage({
	title,
	home,
	children,
}: {
	title: string;
	/** The path of the home page. */
	home: string;
	children: ReactNode;
}) {
	const { site } = useTexts();
	return (
		<div className="container py-4">
			<Breadcrumb
				label={site.youAreHere}
				items={[{ label: site.nav.home, href: home }, { label: title }]}
			/>
			<PageTitle>{title}</PageTitle>
			{children}
		</div>
	);
}
