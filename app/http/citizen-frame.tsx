import { useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { CitizenFooter } from "#app/http/citizen-footer.tsx";
import { citizenPaths, inLanguage, machinePaths } from "#app/http/paths.ts";
import { useSiteFacts } from "#app/http/site-facts.ts";
import { localeNames, locales } from "#app/i18n/locales.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Brand } from "#app/ui/brand.tsx";
import { DemoBanner } from "#app/ui/demo-banner.tsx";
import { SkipLinks } from "#app/ui/skip-links.tsx";

/**
 * What stands around every citizen page: who we are, the ways on, and what the law wants below. Above
 * the question of a step are only our mark, the languages and the way to sign out.
 */
export function CitizenFrame({
	pathname,
	signedInAs,
	isStep,
	children,
}: {
	pathname: string;
	signedInAs: string | null;
	/** The page asks one thing of several. */
	isStep: boolean;
	children: ReactNode;
}) {
	const { site } = useTexts();
	const paths = citizenPaths(useLocale());
	const isDemo = useSiteFacts()?.isDemo;
	return (
		<>
			<SkipLinks content={site.skipToContent} footer={site.skipToFooter} />
			{isDemo && (
				<DemoBanner
					text={isStep ? site.demoBrief : site.demoNotice}
					link={isStep ? null : { href: machinePaths.mailbox, label: site.demoMailbox }}
				/>
			)}
			<header className={isStep ? "above-step" : undefined}>
				<div className="site-slim">
					<div className="container">
						{!isStep && <span>{site.owner}</span>}
						<LanguageSwitch pathname={pathname} />
					</div>
				</div>
				<div className="site-brand">
					<div className="container">
						<Brand href={paths.home} name={site.name} tagline={isStep ? null : site.tagline} />
						{isStep && signedInAs !== null && <SignOut name={signedInAs} />}
					</div>
				</div>
				{!isStep && <MainMenu pathname={pathname} signedInAs={signedInAs} />}
			</header>
			<main id="content" tabIndex={-1}>
				{children}
			</main>
			<CitizenFooter />
		</>
	);
}

/** The other languages of the same page, at the same place of it. */
function LanguageSwitch({ pathname }: { pathname: string }) {
	const { site } = useTexts();
	const active = useLocale();
	const { search } = useLocation();
	return (
		<nav aria-label={site.languages}>
			<ul>
				{locales.map((locale) => (
					<li key={locale}>
						{locale === active ? (
							<span className="active" lang={locale}>
								<span className="visually-hidden">{site.activeLanguage}: </span>
								{localeNames[locale]}
							</span>
						) : (
							<a
								href={`${inLanguage(pathname, active, locale)}${search}`}
								lang={locale}
								hrefLang={locale}
							>
								{localeNames[locale]}
							</a>
						)}
					</li>
				))}
			</ul>
		</nav>
	);
}

function MainMenu({ pathname, signedInAs }: { pathname: string; signedInAs: string | null }) {
	const { site } = useTexts();
	const paths = citizenPaths(useLocale());
	const items = [
		{ href: paths.programme, label: site.nav.programme },
		{ href: paths.requirements, label: site.nav.requirements },
		{ href: paths.enrolment, label: site.nav.enrolment },
		{ href: paths.services, label: site.nav.services, dataElement: "all-services" },
		{ href: paths.municipalities, label: site.nav.municipalities },
		{ href: paths.booking(), label: site.nav.booking, dataElement: "appointment-booking" },
		signedInAs === null
			? { href: paths.signIn, label: site.nav.signIn }
			: { href: paths.area, label: `${site.nav.area} (${signedInAs})` },
	];
	return (
		<nav className="site-nav" aria-label={site.mainMenu}>
			<div className="container">
				<ul>
					{items.map(({ href, label, dataElement }) => (
						<li key={href}>
							<a
								href={href}
								data-element={dataElement}
								aria-current={isAt(pathname, href) ? "page" : undefined}
							>
								{label}
							</a>
						</li>
					))}
					{signedInAs !== null && (
						<li>
							<SignOut />
						</li>
					)}
				</ul>
			</div>
		</nav>
	);
}

/** @param name of the person, where nothing beside it says who is signed in */
function SignOut({ name }: { name?: string }) {
	const { account } = useTexts();
	const paths = citizenPaths(useLocale());
	return (
		<form method="post" action={paths.signOut}>
			{name}
			<button type="submit" className="nav-button">
				{account.signOut.button}
			</button>
		</form>
	);
}

function isAt(pathname: string, href: string): boolean {
	return pathname === href || pathname.startsWith(`${href}/`);
}
