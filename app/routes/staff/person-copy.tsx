import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { atDesk } from "#app/features/access.ts";
import { CopyOfData } from "#app/features/privacy/copy-of-data.tsx";
import { myCopyView } from "#app/features/privacy/my-copy.view.server.ts";
import { deskPerson } from "#app/http/desk-person.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { asLocale, defaultLocale, directionOf, localeNames } from "#app/i18n/locales.ts";
import { LocaleProvider } from "#app/i18n/texts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Copia dei dati");

/** Everything that is kept of somebody, to print and hand over, in Italian or in their language. */
export async function loader(args: LoaderFunctionArgs) {
	const { person, context } = await deskPerson(args);
	return {
		id: person.id,
		theirs: asLocale(person.locale),
		shown: asLocale(new URL(args.request.url).searchParams.get("lingua") ?? defaultLocale),
		copy: await myCopyView(atDesk("person", person.id, context), context),
	};
}

export default function PersonCopy() {
	const { id, theirs, shown, copy } = useLoaderData<typeof loader>();
	const other = shown === defaultLocale ? theirs : defaultLocale;
	return (
		<>
			<p className="no-print">
				<a href={staffPaths.personData(id)}>Torna ai dati della persona</a> · Stampa con Ctrl+P
				{other !== shown && (
					<>
						{" "}
						· <a href={staffPaths.personCopy(id, { lingua: other })}>{localeNames[other]}</a>
					</>
				)}
			</p>
			<LocaleProvider locale={shown}>
				<div lang={shown} dir={directionOf(shown)}>
					<PageTitle>{catalogs[shown].mydata.copy.pageTitle}</PageTitle>
					<CopyOfData copy={copy} />
				</div>
			</LocaleProvider>
		</>
	);
}
