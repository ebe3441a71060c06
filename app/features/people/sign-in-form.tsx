import { catalogs, problemText } from "#app/i18n/catalogs.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import type { SignInStaffOutcome } from "./sign-in-staff.server.ts";

type Refusal = Extract<SignInStaffOutcome, { ok: false }>["refusal"];

const refusals: Record<Refusal, string> = {
	wrong_credentials: "E-mail o password non corrette. Controlla e riprova.",
	too_many_attempts:
		"Troppi tentativi in pochi minuti. Aspetta un quarto d'ora e riprova, oppure chiedi a chi gestisce il portale.",
};

const missing: Readonly<Record<string, string>> = {
	email: "Scrivi la tua e-mail",
	password: "Scrivi la password",
};

/** E-mail and password of somebody at the desk. */
export function SignInForm({
	email,
	errors,
	refusal,
}: {
	email: string;
	errors: Readonly<Record<string, string>>;
	refusal: Refusal | null;
}) {
	const problem = (field: string) =>
		errors[field] === "required" ? missing[field] : problemText(catalogs.it, errors[field]);
	return (
		<form method="post" className="narrow" noValidate>
			<ErrorSummary
				heading={catalogs.it.forms.errorsHeading}
				errors={Object.keys(errors).map((field) => ({ field, text: problem(field) ?? "" }))}
			/>
			{refusal && (
				<Alert kind="warning" role="alert">
					<p>{refusals[refusal]}</p>
				</Alert>
			)}
			<TextField
				name="email"
				label="E-mail"
				type="email"
				autoComplete="username"
				spellCheck={false}
				defaultValue={email}
				error={problem("email")}
				required
			/>
			<TextField
				name="password"
				label="Password"
				type="password"
				autoComplete="current-password"
				error={problem("password")}
				required
			/>
			<Button>Entra</Button>
		</form>
	);
}
