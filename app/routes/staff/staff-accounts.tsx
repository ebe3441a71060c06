import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { staffAccountsView } from "#app/features/people/staff-members.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { formatList } from "#app/i18n/format.ts";
import { Badge } from "#app/ui/badge.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Operatori");

export async function loader(args: LoaderFunctionArgs) {
	const accounts = await staffAccountsView(await staffContext(args));
	if (!accounts) throw notFound();
	return { accounts };
}

export default function StaffAccounts() {
	const { accounts } = useLoaderData<typeof loader>();
	return (
		<>
			<PageTitle>Operatori</PageTitle>
			<p>
				<LinkButton href={staffPaths.newStaffAccount}>Nuovo operatore</LinkButton>
			</p>
			<DataTable
				caption="Chi entra allo sportello"
				columns={["Nome", "E-mail", "Ruolo", "Dove", "Stato"]}
				rows={accounts.map((account) => ({
					key: account.id,
					cells: [
						<a key="name" href={staffPaths.staffAccount(account.id)}>
							{account.name}
						</a>,
						account.email,
						account.role === "coordinator" ? "coordina" : "operatore",
						account.municipalities
							? formatList(
									account.municipalities.map(({ name }) => name),
									"it",
								)
							: "tutti i Comuni",
						account.isDisabled ? (
							<Badge key="state" kind="danger">
								disabilitato
							</Badge>
						) : account.isSelf ? (
							"sei tu"
						) : (
							"attivo"
						),
					],
				}))}
			/>
			<p>
				<a href={staffPaths.settings}>Torna alle impostazioni</a>
			</p>
		</>
	);
}
