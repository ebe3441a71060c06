import { Form, Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { citizenPaths, machinePaths, staffPaths } from "#app/http/paths.ts";
import { defaultLocale } from "#app/i18n/locales.ts";
import { useTexts } from "#app/i18n/texts.tsx";
import { Brand } from "#app/ui/brand.tsx";
import { Button } from "#app/ui/button.tsx";
import { DemoBanner } from "#app/ui/demo-banner.tsx";
import { SkipLinks } from "#app/ui/skip-links.tsx";

/** The ways through the desk; the key works with the browser's modifier (Alt, or Alt and Shift). */
const WAYS = [
	{ href: staffPaths.today(), label: "Oggi", key: "1" },
	{ href: staffPaths.agenda(), label: "Agenda", key: "2" },
	{ href: staffPaths.people, label: "Persone", key: "3" },
	{ href: staffPaths.availability(), label: "Disponibilità", key: "4" },
	{ href: staffPaths.closures, label: "Chiusure", key: "5" },
	{ href: staffPaths.enrolments(), label: "Iscrizioni", key: "6" },
	{ href: staffPaths.messages(), label: "Messaggi", key: "7" },
	{ href: staffPaths.waitlist, label: "Attese", key: "8" },
];

const COORDINATOR_WAYS = [
	{ href: staffPaths.opinions(), label: "Opinioni" },
	{ href: staffPaths.settings, label: "Impostazioni" },
];

/** What stands around every page of the desk: the ways, the search, who is signed in. */
export function StaffFrame({
	name,
	isDemo,
	isCoordinator = false,
	messagesToCall = 0,
	children,
}: {
	/** null: nobody is signed in, so there are no ways either. */
	name: string | null;
	isDemo: boolean;
	isCoordinator?: boolean;
	/** How many people have to be called because a message did not arrive. */
	messagesToCall?: number;
	children: ReactNode;
}) {
	const { site } = useTexts();
	return (
		<div className="desk">
			<SkipLinks content={site.skipToContent} footer={site.skipToFooter} />
			{isDemo && (
				<DemoBanner
					text={site.demoNotice}
					link={{ href: machinePaths.mailbox, label: site.demoMailbox }}
				/>
			)}
			<header className="no-print">
				<div className="site-brand">
					<div className="container">
						<Brand href={staffPaths.home} name={site.name} tagline="Sportello" />
						{name !== null && <Person name={name} />}
					</div>
				</div>
				{name !== null && <Ways isCoordinator={isCoordinator} messagesToCall={messagesToCall} />}
			</header>
			<main id="content" tabIndex={-1}>
				<div className="container py-3">{children}</div>
			</main>
			<footer className="site-footer no-print" id="footer" tabIndex={-1}>
				<div className="container">
					{name === null ? (
						<p>
							<a href={citizenPaths(defaultLocale).home}>Torna al sito</a>
						</p>
					) : (
						<p>
							Tasti: Alt (su Firefox Alt+Maiusc, su Mac Ctrl+Alt) insieme a un numero apre le voci
							del menu da 1 a 8, insieme a C va alla ricerca. In «Oggi»: frecce su e giù per passare
							da una persona all'altra, poi A arrivato, R ricevuto, N assente, Z correggi.
						</p>
					)}
				</div>
			</footer>
		</div>
	);
}

function Ways({
	isCoordinator,
	messagesToCall,
}: {
	isCoordinator: boolean;
	messagesToCall: number;
}) {
	return (
		<nav className="site-nav" aria-label="Sportello">
			<div className="container">
				<ul>
					{WAYS.map(({ href, label, key }) => (
						<li key={href}>
							<NavLink to={href} prefetch="intent" accessKey={key}>
								{label}
								{href === staffPaths.messages() && messagesToCall > 0 && (
									<>
										<span className="visually-hidden">: da chiamare</span> ({messagesToCall})
									</>
								)}
							</NavLink>
						</li>
					))}
					{isCoordinator &&
						COORDINATOR_WAYS.map(({ href, label }) => (
							<li key={href}>
								<NavLink to={href} prefetch="intent">
									{label}
								</NavLink>
							</li>
						))}
				</ul>
				<Form
					method="post"
					action={staffPaths.people}
					role="search"
					aria-label="Cerca da ogni pagina"
					className="desk-search"
				>
					<label htmlFor="desk-search" className="visually-hidden">
						Cerca una persona per nome, codice, telefono, e-mail o codice fiscale
					</label>
					<input
						type="search"
						id="desk-search"
						name="search"
						placeholder="Nome o codice"
						// biome-ignore lint/a11y/noAccessKey: documented at the foot of every page
						accessKey="c"
						autoComplete="off"
						maxLength={200}
					/>
					<Button variant="outline-primary" size="sm">
						Cerca
					</Button>
				</Form>
			</div>
		</nav>
	);
}

function Person({ name }: { name: string }) {
	return (
		<div className="desk-person">
			<Link to={staffPaths.ownPassword}>
				{name}
				<span className="visually-hidden">: cambia la tua password</span>
			</Link>
			<Form method="post" action={staffPaths.signOut} reloadDocument>
				<Button variant="outline-primary" size="sm">
					Esci
				</Button>
			</Form>
		</div>
	);
}
