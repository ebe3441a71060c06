import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
	isRouteErrorResponse,
	Outlet,
	useLoaderData,
	useLocation,
	useMatches,
	useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { readPageAt } from "#app/domain/feedback/rated-page.ts";
import { RatingForm } from "#app/features/feedback/rating-form.tsx";
import { CitizenFrame } from "#app/http/citizen-frame.tsx";
import { signedInApplicant, visitorContext } from "#app/http/context.server.ts";
import { ErrorPage, errorWords } from "#app/http/error-page.tsx";
import { newFormKey } from "#app/http/form-key.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths, inLanguage } from "#app/http/paths.ts";
import { isStep } from "#app/http/step.ts";
import { asLocale, defaultLocale } from "#app/i18n/locales.ts";
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
	const context = await visitorContext(args);
	const applicant = await signedInApplicant(args);
	const { pathname } = new URL(args.request.url);
	const page = readPageAt(inLanguage(pathname, context.locale, defaultLocale));
	return {
		signedInAs: applicant?.givenName ?? null,
		rating: page && { page, formKey: newFormKey() },
	};
}

/** Whoever has read a page of information is asked below it how clear it is. */
export default function PublicLayout() {
	const { rating } = useLoaderData<typeof loader>();
	const { pathname } = useLocation();
	const paths = citizenPaths(asLocale(pathname.split("/")[1]));
	return (
		<Frame>
			<Outlet />
			{rating && (
				<div className="container">
					<RatingForm action={paths.rate()} {...rating} />
				</div>
			)}
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
