import type { LoaderFunctionArgs } from "@remix-run/node";
import {
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useLocation,
	useMatches,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { CitizenStyles } from "#app/http/citizen-styles.tsx";
import { ErrorPage } from "#app/http/error-page.tsx";
import { KeepInPlace } from "#app/http/keep-in-place.tsx";
import { type SiteFacts, useSiteFacts } from "#app/http/site-facts.ts";
import { defaultLocale, directionOf, isLocale, type Locale } from "#app/i18n/locales.ts";
import { LocaleProvider } from "#app/i18n/texts.tsx";

export function loader({ context }: LoaderFunctionArgs): SiteFacts {
	const { baseUrl, mode, company } = context.app.settings;
	return { cspNonce: context.cspNonce, baseUrl, isDemo: mode === "demo", company };
}

/** Nothing in the root's data changes from page to page. */
export function shouldRevalidate() {
	return false;
}

export function Layout({ children }: { children: ReactNode }) {
	const { pathname, key } = useLocation();
	const nonce = useSiteFacts()?.cspNonce;
	const locale = localeOf(pathname);
	const matches = useMatches();
	// An error of the root itself is told on a page of the citizen's.
	const isCitizenPage =
		matches.length < 2 || matches.some(({ id }) => id === "routes/public/layout");
	// Without the root's data there is no nonce, and a browser would refuse every script.
	const hydrates = pathname.split("/")[1] === "sportello" && nonce !== undefined;
	return (
		<html lang={locale} dir={directionOf(locale)}>
			<head>
				<meta charSet="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<meta name="theme-color" content="#0066cc" />
				<link rel="icon" href="/favicon.svg" type="image/svg+xml" />
				<Meta />
				<Links />
				{isCitizenPage && <CitizenStyles direction={directionOf(locale)} />}
			</head>
			<body>
				{children}
				{hydrates && (
					<>
						<ScrollRestoration nonce={nonce} />
						<KeepInPlace locationKey={key} />
						<Scripts nonce={nonce} />
					</>
				)}
			</body>
		</html>
	);
}

export default function Root() {
	return <Outlet />;
}

export function ErrorBoundary() {
	const { pathname } = useLocation();
	return (
		<LocaleProvider locale={localeOf(pathname)}>
			<main>
				<ErrorPage />
			</main>
		</LocaleProvider>
	);
}

function localeOf(pathname: string): Locale {
	const first = pathname.split("/")[1];
	return isLocale(first) ? first : defaultLocale;
}
