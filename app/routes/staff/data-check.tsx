import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { DataCheckDetails } from "#app/features/health/data-check.tsx";
import { dataCheckView } from "#app/features/health/data-check.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { notFound } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = () => staffTitle("Controllo dei dati");

export async function loader(args: LoaderFunctionArgs) {
	const check = await dataCheckView(await staffContext(args));
	if (!check) throw notFound();
	return { check };
}

export default function DataCheck() {
	const { check } = useLoaderData<typeof loader>();
	return (
		<>
			<PageTitle>Controllo dei dati</PageTitle>
			<DataCheckDetails check={check} />
		</>
	);
}
