import { catalogs, problemText } from "#app/i18n/catalogs.ts";
import { CheckboxGroup } from "#app/ui/checkbox-group.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { RadioGroup, SelectField, TextField } from "#app/ui/fields.tsx";

type Filled = {
	values: Readonly<Record<string, string>>;
	/** The municipalities that are ticked. */
	ticked: readonly string[];
	/** Codes of problems, by field. */
	errors: Readonly<Record<string, string>>;
};

const words = ({ errors }: Filled, name: string) =>
	errors[name] && name === "municipality"
		? "Spunta almeno un Comune, oppure scegli «In tutti i Comuni»"
		: problemText(catalogs.it, errors[name]);

/** Who gets a sign-in at the desk. */
export function StaffNameFields(filled: Filled) {
	const field = (name: string, label: string) => ({
		name,
		label,
		defaultValue: filled.values[name],
		error: words(filled, name),
	});
	return (
		<>
			<TextField {...field("name", "Nome e cognome")} required autoComplete="off" />
			<TextField
				{...field("email", "E-mail di lavoro")}
				type="email"
				inputMode="email"
				autoComplete="off"
				hint="Con questa entra allo sportello. Ognuno ha la sua."
				required
			/>
		</>
	);
}

/** What they may do, and where. */
export function StaffGrantFields({
	municipalities,
	...filled
}: Filled & { municipalities: { id: string; name: string }[] }) {
	return (
		<>
			<SelectField
				name="role"
				label="Che cosa può fare"
				required
				defaultValue={filled.values.role ?? "operator"}
				error={words(filled, "role")}
				options={[
					{ value: "operator", label: "Operatore: persone, appuntamenti, orari" },
					{ value: "coordinator", label: "Coordina: anche sedi, impostazioni, opinioni" },
				]}
			/>
			<RadioGroup
				name="where"
				label="Dove"
				required
				defaultValue={filled.values.where}
				error={words(filled, "where")}
				options={[
					{ value: "some", label: "Solo nei Comuni spuntati qui sotto" },
					{ value: "all", label: "In tutti i Comuni" },
				]}
			/>
			<CheckboxGroup
				name="municipality"
				label="Comuni"
				error={words(filled, "municipality")}
				options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
				selected={filled.ticked}
			/>
		</>
	);
}

export function StaffErrors(filled: Filled) {
	return (
		<ErrorSummary
			heading="Controlla questi punti"
			errors={Object.keys(filled.errors).map((name) => ({
				field: name,
				text: words(filled, name) ?? "",
			}))}
		/>
	);
}
