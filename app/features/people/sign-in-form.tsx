import { deskForm } from "#app/i18n/desk-form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import type { SignInStaffOutcome } from "./sign-in-staff.server.ts";

type SignInRefusal = Extract<SignInStaffOutcome, { ok: false }>["refusal"];

const refusals: Record<SignInRefusal, string> = {
	wrong_credentials: "E-mail o password non corrette. Controlla e riprova.",
	too_many_attempts:
		"Troppi tentativi in pochi minuti. Aspetta un quarto d'ora e riprova, oppure chiedi a chi gestisce il portale.",
};

const words = {
	"email.required": "Scrivi la tua e-mail",
	"password.required": "Scrivi la password",
};

/** E-mail and password of somebody at the desk. */
export function SignInForm({
	email,
	errors,
	refusal,
}: {
	email: string;
	errors: Readonly<Record<string, string>>;
	refusal: SignInRefusal | null;
}) {
	const { field, index } = deskForm({ values: { email }, errors }, words);
	return (
		<form method="post" className="narrow" noValidate>
			<ErrorSummary {...index} />
			<Refusal>{refusal && refusals[refusal]}</Refusal>
			<TextField
				{...field("email")}
				label="E-mail"
				type="email"
				autoComplete="username"
				spellCheck={false}
				required
			/>
			<TextField
				{...field("password")}
				label="Password"
				type="password"
				autoComplete="current-password"
				required
			/>
			<Button>Entra</Button>
		</form>
	);
}
