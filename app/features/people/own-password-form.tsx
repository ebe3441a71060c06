import { SHORTEST_PASSWORD } from "#app/domain/people/password.ts";
import { deskForm } from "#app/i18n/desk-form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { Refusal } from "#app/ui/refusal.tsx";
import type { ChangeOwnPasswordRefusal } from "./change-own-password.server.ts";

const refusals: Record<ChangeOwnPasswordRefusal, string> = {
	wrong_password: "La password di adesso non è questa.",
	too_many_attempts: "Troppi tentativi in pochi minuti. Aspetta un quarto d'ora e riprova.",
	too_short: `La password nuova deve avere almeno ${SHORTEST_PASSWORD} caratteri.`,
	not_the_same: "Le due password nuove non sono uguali.",
	the_old_one: "È la password che hai già: scegline un'altra.",
};

/** Which field a refusal is about; the others are about none. */
const fieldOf: Partial<Record<ChangeOwnPasswordRefusal, string>> = {
	wrong_password: "current",
	too_short: "password",
	not_the_same: "again",
	the_old_one: "password",
};

/** Another password for oneself. What is typed never comes back with the page. */
export function OwnPasswordForm({
	errors,
	refusal,
	back,
}: {
	errors: Readonly<Record<string, string>>;
	refusal: ChangeOwnPasswordRefusal | null;
	back: string;
}) {
	const refused = refusal && fieldOf[refusal];
	const { field, index } = deskForm(
		{ values: {}, errors: refused ? { [refused]: refusal } : errors },
		refusals,
	);
	return (
		<form method="post" className="narrow" noValidate>
			<ErrorSummary {...index} />
			<Refusal>{refusal && !refused && refusals[refusal]}</Refusal>
			<TextField
				{...field("current")}
				label="La password di adesso"
				type="password"
				autoComplete="current-password"
				required
			/>
			<TextField
				{...field("password")}
				label="La password nuova"
				hint={`Almeno ${SHORTEST_PASSWORD} caratteri. Tre o quattro parole a caso vanno bene.`}
				type="password"
				autoComplete="new-password"
				required
			/>
			<TextField
				{...field("again")}
				label="La password nuova, un'altra volta"
				type="password"
				autoComplete="new-password"
				required
			/>
			<FormActions back={{ href: back, label: "Torna a oggi" }}>
				<Button>Cambia la password</Button>
			</FormActions>
		</form>
	);
}
