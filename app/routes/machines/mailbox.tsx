import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mailboxView } from "#app/features/messages/mailbox.view.server.ts";
import { MailboxFrame } from "#app/features/messages/mailbox-frame.tsx";
import { citizenPaths, machinePaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { formatDayAndTime } from "#app/i18n/format.ts";
import { defaultLocale } from "#app/i18n/locales.ts";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import styles from "#app/ui/styles/citizen.scss?url";

export const meta: MetaFunction = () => [{ title: "Posta della demo · P.R.A.Ti.C.O." }];

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader({ context }: LoaderFunctionArgs) {
	const mailbox = await mailboxView(context.app.settings);
	if (!mailbox) throw notFound();
	return mailbox;
}

export default function Mailbox() {
	const { mails, older, folder } = useLoaderData<typeof loader>();
	const paths = citizenPaths(defaultLocale);
	return (
		<MailboxFrame homePath={paths.home}>
			<div className="py-4">
				<PageTitle>Posta</PageTitle>
				{mails.length === 0 ? (
					<EmptyState title="Non c'è ancora nessuna e-mail">
						<p>
							Quando prenoti un appuntamento o chiedi un codice, l'e-mail arriva qui dopo un
							secondo. <a href={paths.booking()}>Prenota un appuntamento</a>
						</p>
					</EmptyState>
				) : (
					<DataTable
						caption="Le e-mail arrivate, la più nuova per prima"
						columns={["Oggetto", "A", "Quando"]}
						secondary={[1]}
						rows={mails.map(({ id, subject, to, at }) => ({
							key: id,
							cells: [
								<a key="mail" href={machinePaths.mail(id)} dir="auto">
									{subject}
								</a>,
								to,
								arrival(at),
							],
						}))}
					/>
				)}
				{older > 0 && (
					<p>
						{older === 1 ? "Ce n'è un'altra più vecchia" : `Ce ne sono altre ${older} più vecchie`}:
						sono file nella cartella <code>{folder}</code>.
					</p>
				)}
				<p>
					<a href={machinePaths.mailbox}>Aggiorna</a>
				</p>
			</div>
		</MailboxFrame>
	);
}

function arrival(at: Date): string {
	const zone = "Europe/Rome";
	return formatDayAndTime(at, defaultLocale, zone);
}
