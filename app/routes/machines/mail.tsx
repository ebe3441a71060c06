import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mailView } from "#app/features/messages/mail.view.server.ts";
import { MailText } from "#app/features/messages/mail-text.tsx";
import { MailboxFrame } from "#app/features/messages/mailbox-frame.tsx";
import { citizenPaths, machinePaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { formatMoment } from "#app/i18n/format.ts";
import { defaultLocale } from "#app/i18n/locales.ts";
import { Facts } from "#app/ui/facts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import styles from "#app/ui/styles/citizen.scss?url";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.mail.subject ?? "Posta"} · P.R.A.Ti.C.O.` },
];

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ params, context }: LoaderFunctionArgs) {
	const mail = await mailView(params.mail ?? "", context.app.settings);
	if (!mail) throw notFound();
	const { html: _, ...shown } = mail;
	return { mail: shown };
}

export default function Mail() {
	const { mail } = useLoaderData<typeof loader>();
	return (
		<MailboxFrame homePath={citizenPaths(defaultLocale).home}>
			<article className="py-4">
				<p>
					<a href={machinePaths.mailbox}>Tutta la posta</a>
				</p>
				<PageTitle>
					<bdi>{mail.subject}</bdi>
				</PageTitle>
				<Facts
					facts={[
						{ term: "Da", value: mail.from },
						{ term: "A", value: mail.to },
						{ term: "Quando", value: formatMoment(mail.at, defaultLocale, "Europe/Rome") },
					]}
				/>
				<p>
					<a href={machinePaths.mailPart(mail.id, "html")}>
						Vedi l'e-mail com'è nel programma di posta
					</a>
				</p>
				<MailText text={mail.text} />
				{mail.attachments.map(({ name, content }) => (
					<section key={name}>
						<h2>Allegato: {name}</h2>
						<p>
							<a href={machinePaths.mailPart(mail.id, name)} download={name}>
								Scarica {name}
							</a>
						</p>
						<details>
							<summary>Che cosa contiene</summary>
							<pre>{content}</pre>
						</details>
					</section>
				))}
			</article>
		</MailboxFrame>
	);
}
