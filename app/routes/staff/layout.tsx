import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Outlet, useLoaderData } from "@remix-run/react";
import { countMessagesToCall } from "#app/features/messages/undelivered.view.server.ts";
import { may } from "#app/features/rights.ts";
import { AnswerInSight } from "#app/http/answer-in-sight.tsx";
import { staffContext } from "#app/http/context.server.ts";
import { KeepUpToDate } from "#app/http/live.tsx";
import { StaffFrame } from "#app/http/staff-frame.tsx";
import { staffTitle } from "#app/http/staff-title.ts";
import styles from "#app/ui/styles/staff.scss?url";

export { StaffError as ErrorBoundary } from "#app/http/staff-error.tsx";

/** The title of an error page; every other page has its own. */
export const meta: MetaFunction = ({ error }) => (error ? staffTitle("Errore") : []);

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const { staffMember } = context;
	return {
		messagesToCall: await countMessagesToCall(context),
		id: staffMember.id,
		name: staffMember.name,
		isDemo: args.context.app.settings.mode === "demo",
		isCoordinator: may(staffMember, "open_settings"),
	};
}

export default function StaffLayout() {
	const frame = useLoaderData<typeof loader>();
	return (
		<StaffFrame {...frame}>
			<Outlet />
			<AnswerInSight />
			<KeepUpToDate />
		</StaffFrame>
	);
}
