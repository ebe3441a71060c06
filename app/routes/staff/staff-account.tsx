import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { stateSeen } from "#app/features/audit/seen-store.server.ts";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import {
	changeStaffMemberSchema,
	grantedMunicipalities,
} from "#app/features/people/change-staff-member.schema.ts";
import { changeStaffMember } from "#app/features/people/change-staff-member.server.ts";
import { FirstPassword } from "#app/features/people/first-password.tsx";
import { staffRefusals } from "#app/features/people/refusal-messages.ts";
import { StaffErrors, StaffGrantFields } from "#app/features/people/staff-account-fields.tsx";
import { staffAccountView } from "#app/features/people/staff-members.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving, wasSaved } from "#app/http/saved.ts";
import { cameSecond, havingSeen } from "#app/http/seen.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Button } from "#app/ui/button.tsx";
import { Done } from "#app/ui/done.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";

export { afterConflict as shouldRevalidate } from "#app/http/after-conflict.ts";

export const meta: MetaFunction = () => staffTitle("Operatore");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const id = args.params.member ?? "";
	const seen = await stateSeen(context.db.read, { kind: "staff_member", id });
	const account = await staffAccountView(id, context);
	if (!account) throw notFound();
	const municipalities = await municipalityListView(context.db.directory);
	return {
		account,
		seen,
		municipalities: municipalities.map(({ id, name }) => ({ id, name })),
		wasSaved: wasSaved(args.request),
	};
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const account = await staffAccountView(args.params.member ?? "", context);
	if (!account) throw notFound();
	const form = await readForm(args.request, changeStaffMemberSchema);
	const shown = { values: form.values, ticked: form.lists.municipality ?? [] };
	const nothing = { errors: {}, refusal: null, password: null, isSecond: false };
	if (!form.ok) return data({ ...shown, ...nothing, errors: form.errors }, { status: 400 });
	const change =
		form.value.change === "grants"
			? { ...form.value, municipalityIds: grantedMunicipalities(form.value) }
			: form.value;
	const changed = await changeStaffMember(account.id, change, havingSeen(context, form));
	if (!changed.ok && changed.refusal === "changed_meanwhile") {
		const answer = { ...shown, ...nothing, ...cameSecond(changed, form.values, context) };
		return data(answer, { status: 409 });
	}
	if (!changed.ok) {
		const refusal = staffRefusals[changed.refusal];
		return data({ ...shown, ...nothing, refusal }, { status: 409 });
	}
	if (!changed.password) return seeOther(afterSaving(staffPaths.staffAccount(account.id)));
	return data({ ...shown, ...nothing, password: changed.password });
}

export default function StaffAccountPage() {
	const { account, seen, municipalities, wasSaved } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const { municipalities: theirs, isDisabled } = account;
	const isGrantsForm = answer?.values.change === "grants";
	const grantsSeen = (isGrantsForm && answer.values.seen) || seen;
	const granted = {
		values: { role: account.role, where: theirs ? "some" : "all" },
		ticked: (theirs ?? []).map(({ id }) => id),
	};
	const filled = { ...(isGrantsForm ? answer : granted), errors: answer?.errors ?? {} };
	return (
		<>
			<PageTitle>{account.name}</PageTitle>
			<p>
				{account.email}
				{isDisabled && ", disabilitato: non può entrare"}
			</p>
			{wasSaved && !answer && <Done>Fatto: vale da subito.</Done>}
			{answer?.password && <FirstPassword email={account.email} password={answer.password} />}
			<Refusal>{answer?.refusal}</Refusal>
			<StaffErrors {...filled} />
			{account.isSelf ? (
				<p>{staffRefusals.own_account}</p>
			) : (
				<>
					<h2>Permessi</h2>
					<Form method="post" className="narrow" noValidate>
						<SeenField seen={grantsSeen} />
						<StaffGrantFields
							{...filled}
							municipalities={municipalities}
							now={isGrantsForm && answer.isSecond ? granted : undefined}
						/>
						<FormActions back={{ href: staffPaths.staffAccounts, label: "Torna agli operatori" }}>
							<Button name="change" value="grants">
								Salva i permessi
							</Button>
						</FormActions>
					</Form>
				</>
			)}
			<h2>Accesso</h2>
			<p>
				Una password nuova toglie quella di prima e chiude l'accesso su tutti i computer.
				Disabilitare chiude l'accesso subito; quello che la persona ha fatto resta nel registro.
			</p>
			<Form method="post" className="actions">
				<SeenField seen={seen} />
				<Button name="change" value="password" variant="outline-primary">
					Crea una password nuova
				</Button>
				{!account.isSelf && (
					<Button
						name="change"
						value={isDisabled ? "enable" : "disable"}
						variant={isDisabled ? "outline-primary" : "outline-danger"}
					>
						{isDisabled ? "Riabilita" : "Disabilita"}
					</Button>
				)}
			</Form>
		</>
	);
}
