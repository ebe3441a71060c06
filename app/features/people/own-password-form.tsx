import { SHORTEST_PASSWORD } from "#app/domain/people/password.ts";
import { catalogs, problemText } from "#app/i18n/catalogs.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import type { ChangeOwnPasswordRefusal } from "./change-own-password.server.ts";

type Field = "current" | "password" | "again";

const refusals: Record<ChangeOwnPasswordRefusal, { field: Field | null; text: string }> = {
	wrong_password: { field: "current", text: "La password di adesso non è questa." },
	too_many_attempts: {
		field: null,
		text: "Troppi tentativi in pochi minuti. Aspetta un quarto d'ora e riprova.",
	},
	too_short: {
		field: "password",
		text: `La password nuova deve avere almeno ${SHORTEST_PASSWORD} caratteri.`,
	},
	not_the_same: { field: "again", text: "Le due password nuove non sono uguali." },
	the_old_one: { field: "password", text: "È la password che hai già: scegline un'altra." },
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
	const refused = refusal && refusals[refusal];
	const problem = (field: Field) =>
		refused?.field === field ? refused.text : problemText(catalogs.it, errors[field]);
	const wrong = (["current", "password", "again"] as const).flatMap((field) => {
		const text = problem(field);
		return text ? [{ field, text }] : [];
	});
	return (
		<form method="post" className="narrow" noValidate>
			<ErrorSummary heading={catalogs.it.forms.errorsHeading} errors={wrong} />
			{refused?.field === null && (
				<Alert kind="warning" role="alert">
					<p>{refused.text}</p>
				</Alert>
			)}
			<TextField
				name="current"
				label="La password di adesso"
				type="password"
				autoComplete="current-password"
				error={problem("current")}
				required
			/>
			<TextField
				name="password"
				label="La password nuova"
				hint={`Almeno ${SHORTEST_PASSWORD} caratteri. Tre o quattro parole a caso vanno bene.`}
				type="password"
				autoComplete="new-password"
				error={problem("password")}
				required
			/>
			<TextField
				name="again"
				label="La password nuova, un'altra volta"
				type="password"
				autoComplete="new-password"
				error={problem("again")}
				required
			/>
			<FormActions back={{ href: back, label: "Torna a oggi" }}>
				<Button>Cambia la password</Button>
			</FormActions>
		</form>
	);
}
