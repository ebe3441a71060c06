import {
	type ActionFunctionArgs,
	data,
	type LinksFunction,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { LONGEST_EMAIL } from "#app/domain/people/contact.ts";
import { demoPassword, demoStaff } from "#app/features/people/demo-staff.ts";
import { SignInForm } from "#app/features/people/sign-in-form.tsx";
import { signInStaff } from "#app/features/people/sign-in-staff.server.ts";
import { safeReturn, systemContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { limitedUntil, seeOther } from "#app/http/respond.server.ts";
import { startSession } from "#app/http/session.server.ts";
import { StaffFrame } from "#app/http/staff-frame.tsx";
import { staffTitle } from "#app/http/staff-title.ts";
import { Alert } from "#app/ui/alert.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import styles from "#app/ui/styles/staff.scss?url";

const signInStaffSchema = z.object({
	email: z.string("required").trim().min(1, "required").max(LONGEST_EMAIL, "too_long"),
	password: z.string("required").min(1, "required").max(200, "too_long"),
});

export { StaffError as ErrorBoundary } from "#app/http/staff-error.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => staffTitle("Accesso operatori");

export function loader({ context }: LoaderFunctionArgs) {
	const isDemo = context.app.settings.mode === "demo";
	return { isDemo, demo: isDemo ? { password: demoPassword, staff: demoStaff } : null };
}

export async function action(args: ActionFunctionArgs) {
	const { app, clientAddress } = args.context;
	const context = systemContext(args);
	const form = await readForm(args.request, signInStaffSchema);
	const email = form.values.email ?? "";
	if (!form.ok) return data({ email, errors: form.errors, refusal: null }, { status: 400 });
	const outcome = await signInStaff({ ...form.value, clientAddress }, context);
	if (!outcome.ok) {
		const answer = "until" in outcome ? limitedUntil(outcome.until, context.now) : { status: 409 };
		return data({ email, errors: {}, refusal: outcome.refusal }, answer);
	}
	const { staffMemberId } = outcome;
	const cookie = await startSession(app, { staffMemberId }, context.now);
	return seeOther(safeReturn(args.request, staffPaths.today()), cookie);
}

export default function SignIn() {
	const { isDemo, demo } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<StaffFrame name={null} isDemo={isDemo}>
			<PageTitle>Accesso operatori</PageTitle>
			{demo && (
				<Alert title="Questa è una demo: puoi entrare così">
					<ul>
						{demo.staff.map(({ email, name }) => (
							<li key={email}>
								{name}: <code>{email}</code>, password <code>{demo.password}</code>
							</li>
						))}
					</ul>
				</Alert>
			)}
			<SignInForm
				email={failed?.email ?? ""}
				errors={failed?.errors ?? {}}
				refusal={failed?.refusal ?? null}
			/>
		</StaffFrame>
	);
}
