import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findCurrentEdition } from "#app/features/editions/edition-store.server.ts";
import { RatingForm } from "#app/features/feedback/rating-form.tsx";
import { visitorContext } from "#app/http/context.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.site.programme.title);

export async function loader(args: LoaderFunctionArgs) {
	const { db, now } = await visitorContext(args);
	const edition = await findCurrentEdition(db.read, now);
	return { municipalities: edition?.municipalities ?? [], formKey: newFormKey() };
}

export default function Programme() {
	const { municipalities, formKey } = useLoaderData<typeof loader>();
	const { programme, nav } = useTexts().site;
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4">
			<PageTitle>{programme.title}</PageTitle>
			<p className="lead">{programme.lead}</p>
			{programme.sections.map(({ title, text }) => (
				<section key={title}>
					<h2>{title}</h2>
					<p>{text}</p>
				</section>
			))}
			<section>
				<h2>{programme.yourMunicipality}</h2>
				<ul>
					{municipalities.map(({ id, name }) => (
						<li key={id}>
							<a href={paths.municipality(id)}>{name}</a>
						</li>
					))}
				</ul>
			</section>
			<LinkButton href={paths.requirements}>{nav.requirements}</LinkButton>
			<RatingForm action={paths.rate()} page="/programma" formKey={formKey} />
		</div>
	);
}
