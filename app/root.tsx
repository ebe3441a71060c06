import type { LoaderFunctionArgs } from "@remix-run/node";
import {
	Links,
	Meta,
	Outlet,
	Scripts,
	ScrollRestoration,
	useLocation,
	useMatches,
	useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { CitizenStyles } from "#app/http/citizen-styles.tsx";
import { ErrorPage } from "#app/http/error-page.tsx";
import { defaultLocale, directionOf, isLocale } from "#app/i18n/locales.ts";
import { LocaleProvider } from "#app/i18n/texts.tsx";

export function loader({ context }: LoaderFunctionArgs) {
	return { cspNonce: context.cspNonce };
}

/** Nothing in the root's data changes from page to page. */
export function shouldRevalidate() {
	return false;
}

export function Layout({ children }: { children: ReactNode }) {
	const { pathname } = useLocation();
	const nonce = useRouteLoaderData<typeof loader>("root")?.cspNonce;
	const first = pathname.split("/")[1];
	const locale = isLocale(first) ? first : defaultLocale;
	const isCitizenPage = useMatches().some(({ id }) => id === "routes/public/layout");
	const hydrates = first === "sportello";
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
	return (
		<LocaleProvider locale={defaultLocale}>
			<main>
				<ErrorPage />
			</main>
		</LocaleProvider>
	);
}
