import type { ReactNode } from "react";
import { it } from "#app/i18n/it.ts";
import { Brand } from "#app/ui/brand.tsx";
import { DemoBanner } from "#app/ui/demo-banner.tsx";
import { SkipLinks } from "#app/ui/skip-links.tsx";

/** What stands around the demo's mailbox: it is nobody's page, and says so. */
export function MailboxFrame({ homePath, children }: { homePath: string; children: ReactNode }) {
	const { site } = it;
	return (
		<>
			<SkipLinks content={site.skipToContent} footer={site.skipToFooter} />
			<DemoBanner
				text="Questa è la posta della dimostrazione: qui si leggono tutte le e-mail, che non partono davvero."
				link={{ href: homePath, label: "Torna al sito" }}
			/>
			<header className="site-brand">
				<div className="container">
					<Brand href={homePath} name={site.name} tagline="Posta della demo" />
				</div>
			</header>
			<main id="content" tabIndex={-1}>
				<div className="container">{children}</div>
			</main>
			<footer className="site-footer" id="footer" tabIndex={-1}>
				<div className="container">
					<p>{site.owner}</p>
				</div>
			</footer>
		</>
	);
}
