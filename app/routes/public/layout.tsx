import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
	isRouteErrorResponse,
	Outlet,
	useLocation,
	useMatches,
	useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { CitizenFrame } from "#app/http/citizen-frame.tsx";
import { signedInApplicant, visitorContext } from "#app/http/context.server.ts";
import { ErrorPage, errorWords } from "#app/http/error-page.tsx";
import { pageTitle } from "#app/http/page-title.ts";
import { isStep } from "#app/http/step.ts";
import { asLocale } from "#app/i18n/locales.ts";
import { LocaleProvider } from "#app/i18n/texts.tsx";

/** The title of an error page; every other page has its own. */
export const meta: MetaFunction = (args) => {
	const { error, location, params } = args;
	const lang = params.lang ?? location.pathname.split("/")[1];
	return pageTitle({ ...args, params: { lang } }, (texts) =>
		error
			? errorWords(texts, isRouteErrorResponse(error) ? error.status : 500).title
			: texts.site.tagline,
	);
};

export async function loader(args: LoaderFunctionArgs) {
	await visitorContext(args);
	const applicant = await signedInApplicant(args);
	return { signedInAs: applicant?.givenName ?? null };
}

export default function PublicLayout() {
	return (
		<Frame>
			<Outlet />
		</Frame>
	);
}

export function ErrorBoundary() {
	return (
		<Frame>
			<ErrorPage />
		</Frame>
	);
}

/** An error page of an unknown path has no data of this loader: nobody is greeted on it. */
function Frame({ children }: { children: ReactNode }) {
	const data = useRouteLoaderData<typeof loader>("routes/public/layout");
	const { pathname } = useLocation();
	const matches = useMatches();
	const locale = asLocale(pathname.split("/")[1]);
	return (
		<LocaleProvider locale={locale}>
			<CitizenFrame
				pathname={pathname}
				signedInAs={data?.signedInAs ?? null}
				isStep={isStep(matches)}
			>
				{children}
			</CitizenFrame>
		</LocaleProvider>
	);
}
