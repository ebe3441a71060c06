import { type DeskForm, deskForm } from "#app/i18n/desk-form.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, RadioGroup, SelectField, TextField } from "#app/ui/fields.tsx";

/** @property ticked the municipalities that are */
type Filled = DeskForm & { ticked: readonly string[] };

const formOf = (filled: DeskForm) =>
	deskForm(filled, {
		"municipality.choose": "Spunta almeno un Comune, oppure scegli «In tutti i Comuni»",
	});

/** Who gets a sign-in at the desk. */
export function StaffNameFields(filled: DeskForm) {
	const { field } = formOf(filled);
	return (
		<>
			<TextField {...field("name")} label="Nome e cognome" required autoComplete="off" />
			<TextField
				{...field("email")}
				label="E-mail di lavoro"
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
	const { field, problem } = formOf(filled);
	return (
		<>
			<SelectField
				{...field("role", "operator")}
				label="Che cosa può fare"
				required
				options={[
					{ value: "operator", label: "Operatore: persone, appuntamenti, orari" },
					{ value: "coordinator", label: "Coordina: anche sedi, impostazioni, opinioni" },
				]}
			/>
			<RadioGroup
				{...field("where")}
				label="Dove"
				required
				options={[
					{ value: "some", label: "Solo nei Comuni spuntati qui sotto" },
					{ value: "all", label: "In tutti i Comuni" },
				]}
			/>
			<CheckboxGroup
				name="municipality"
				label="Comuni"
				error={problem("municipality")}
				options={municipalities.map(({ id, name }) => ({ value: id, label: name }))}
				selected={filled.ticked}
			/>
		</>
	);
}

export function StaffErrors(filled: DeskForm) {
	return <ErrorSummary {...formOf(filled).index} />;
}
