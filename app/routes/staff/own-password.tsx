import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { changeOwnPassword } from "#app/features/people/change-own-password.server.ts";
import { OwnPasswordForm } from "#app/features/people/own-password-form.tsx";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { limitedUntil, seeOther } from "#app/http/respond.server.ts";
import { afterSaving, wasSaved } from "#app/http/saved.ts";
import { sessionIdOf } from "#app/http/session.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Done } from "#app/ui/done.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

const password = z.string("required").min(1, "required").max(200, "too_long");

const changeOwnPasswordSchema = z.object({
	current: password,
	password,
	again: password,
});

export const meta: MetaFunction = () => staffTitle("La tua password");

export async function loader(args: LoaderFunctionArgs) {
	const { staffMember } = await staffContext(args);
	return { name: staffMember.name, wasSaved: wasSaved(args.request) };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const { app, clientAddress } = args.context;
	const form = await readForm(args.request, changeOwnPasswordSchema);
	if (!form.ok) return data({ errors: form.errors, refusal: null }, { status: 400 });
	const sessionId = await sessionIdOf(app, args.request, "staff");
	const changed = await changeOwnPassword({ ...form.value, sessionId, clientAddress }, context);
	if (changed.ok) return seeOther(afterSaving(staffPaths.ownPassword));
	const answer = "until" in changed ? limitedUntil(changed.until, context.now) : { status: 400 };
	return data({ errors: {}, refusal: changed.refusal }, answer);
}

export default function OwnPassword() {
	const { name, wasSaved } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<>
			<PageTitle>La tua password</PageTitle>
			<p>
				Sei {name}. Con la password nuova l'accesso si chiude su tutti gli altri computer; qui resti
				dentro.
			</p>
			{wasSaved && !failed && <Done>Fatto: la password nuova vale da subito.</Done>}
			<OwnPasswordForm
				errors={failed?.errors ?? {}}
				refusal={failed?.refusal ?? null}
				back={staffPaths.today()}
			/>
		</>
	);
}
