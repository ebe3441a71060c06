import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { addStaffMemberForDesk } from "#app/features/people/add-staff-member.server.ts";
import {
	grantedMunicipalities,
	newStaffMemberSchema,
} from "#app/features/people/change-staff-member.schema.ts";
import { FirstPassword } from "#app/features/people/first-password.tsx";
import { staffRefusals } from "#app/features/people/refusal-messages.ts";
import {
	StaffErrors,
	StaffGrantFields,
	StaffNameFields,
} from "#app/features/people/staff-account-fields.tsx";
import { may } from "#app/features/rights.ts";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { Button } from "#app/ui/button.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

export const meta: MetaFunction = () => staffTitle("Nuovo operatore");

export async function loader(args: LoaderFunctionArgs) {
	const { db, staffMember } = await staffContext(args);
	if (!may(staffMember, "manage_staff")) throw notFound();
	const municipalities = await municipalityListView(db.directory);
	return { municipalities: municipalities.map(({ id, name }) => ({ id, name })) };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	if (!may(context.staffMember, "manage_staff")) throw notFound();
	const form = await readForm(args.request, newStaffMemberSchema);
	const shown = { values: form.values, ticked: form.lists.municipality ?? [] };
	const nothing = { errors: {}, refusal: null, added: null };
	if (!form.ok) return data({ ...shown, ...nothing, errors: form.errors }, { status: 400 });
	const { name, email, role } = form.value;
	const municipalityIds = grantedMunicipalities(form.value);
	const added = await addStaffMemberForDesk({ name, email, role, municipalityIds }, context);
	if (!added.ok) {
		const refusal = staffRefusals[added.refusal];
		return data({ ...shown, ...nothing, refusal }, { status: 409 });
	}
	return data({ ...shown, ...nothing, added: { email, password: added.password } });
}

export default function NewStaffAccount() {
	const { municipalities } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	if (answer?.added) {
		return (
			<>
				<PageTitle>Operatore aggiunto</PageTitle>
				<FirstPassword {...answer.added} />
				<p>
					<a href={staffPaths.staffAccounts}>Torna agli operatori</a>
				</p>
			</>
		);
	}
	const filled = {
		values: answer?.values ?? {},
		ticked: answer?.ticked ?? [],
		errors: answer?.errors ?? {},
	};
	return (
		<>
			<PageTitle>Nuovo operatore</PageTitle>
			<StaffErrors {...filled} />
			<Refusal>{answer?.refusal}</Refusal>
			<Form method="post" className="narrow" noValidate>
				<StaffNameFields {...filled} />
				<StaffGrantFields {...filled} municipalities={municipalities} />
				<FormActions back={{ href: staffPaths.staffAccounts, label: "Torna indietro" }}>
					<Button>Aggiungi e crea la password</Button>
				</FormActions>
			</Form>
		</>
	);
}
