import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { themselves } from "#app/features/access.ts";
import { CopyOfData } from "#app/features/privacy/copy-of-data.tsx";
import { myCopyView } from "#app/features/privacy/my-copy.view.server.ts";
import { applicantContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.mydata.copy.pageTitle);

export async function loader(args: LoaderFunctionArgs) {
	const context = await applicantContext(args);
	return myCopyView(themselves(context), context);
}

export default function DataCopy() {
	const copy = useLoaderData<typeof loader>();
	const { forms, mydata } = useTexts();
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4">
			<PageTitle>{mydata.copy.pageTitle}</PageTitle>
			<CopyOfData copy={copy} />
			<FormActions back={{ href: paths.myData, label: forms.back }}>
				<LinkButton href={paths.myExport} variant="outline-primary" download>
					{mydata.copy.download}
				</LinkButton>
			</FormActions>
		</div>
	);
}
