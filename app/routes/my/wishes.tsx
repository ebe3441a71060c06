import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { myWishesView } from "#app/features/waitlist/wish.view.server.ts";
import { WishFacts } from "#app/features/waitlist/wish-facts.tsx";
import { applicantContext } from "#app/http/context.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.waitlist.mine.title);

export async function loader(args: LoaderFunctionArgs) {
	const context = await applicantContext(args);
	const wishes = await myWishesView(context.applicantId, context.locale, context);
	return {
		wishes: wishes.map((wish) => ({
			...wish,
			token: context.vault.sign("waitlist-entry", wish.entryId),
		})),
	};
}

export default function Wishes() {
	const { wishes } = useLoaderData<typeof loader>();
	const { account, waitlist } = useTexts();
	const paths = citizenPaths(useLocale());
	const words = waitlist.mine;
	return (
		<div className="container py-4">
			<PageTitle>{words.title}</PageTitle>
			{wishes.length === 0 && (
				<EmptyState title={words.none}>
					<p>{words.noneText}</p>
				</EmptyState>
			)}
			<ul className="tiles">
				{wishes.map((wish) => (
					<li key={wish.entryId} className="tile">
						<h2>{wish.serviceName}</h2>
						<p>
							<Badge kind={wish.offer ? "success" : "secondary"}>
								{wish.offer ? words.offered : words.waiting}
							</Badge>
						</p>
						<WishFacts wish={wish} />
						<LinkButton
							href={paths.wish(wish.token)}
							variant={wish.offer ? "primary" : "outline-primary"}
						>
							{waitlist.wish.open}
							<span className="visually-hidden"> {wish.serviceName}</span>
						</LinkButton>
					</li>
				))}
			</ul>
			<FormActions back={{ href: paths.area, label: account.appointments.back }}>
				<LinkButton href={paths.waitlist()}>{waitlist.links.join}</LinkButton>
			</FormActions>
		</div>
	);
}
