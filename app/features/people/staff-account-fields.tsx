import { type DeskForm, deskForm, standing, tickedWords } from "#app/i18n/desk-form.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, RadioGroup, SelectField, TextField } from "#app/ui/fields.tsx";

type Values = Readonly<Record<string, string>>;

type Granted = {
	values: Values;
	/** The municipalities that are. */
	ticked: readonly string[];
};

type Filled = { values: Values; errors: Values };

const formOf = (filled: DeskForm) =>
	deskForm(filled, {
		"municipality.choose": "Spunta almeno un Comune, oppure scegli «In tutti i Comuni»",
	});

/** Who gets a sign-in at the desk. */
export function StaffNameFields(filled: Filled) {
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

const roles = [
	{ value: "operator", label: "Operatore: persone, appuntamenti, orari" },
	{ value: "coordinator", label: "Coordina: anche sedi, impostazioni, opinioni" },
];

const wheres = [
	{ value: "some", label: "Solo nei Comuni spuntati qui sotto" },
	{ value: "all", label: "In tutti i Comuni" },
];

/** What they may do, and where. */
export function StaffGrantFields({
	municipalities,
	values,
	ticked,
	errors,
	now,
}: Filled &
	Granted & {
		municipalities: readonly { id: string; name: string }[];
		/** What they may do now, where somebody else has changed it meanwhile. */
		now?: Granted | undefined;
	}) {
	const options = municipalities.map(({ id, name }) => ({ value: id, label: name }));
	const withTicked = (granted: Granted) => ({
		...granted.values,
		municipality: tickedWords(options, granted.ticked),
	});
	const { field, problem } = formOf({
		values: withTicked({ values, ticked }),
		errors,
		now: now && standing(withTicked(now), { role: roles, where: wheres }),
	});
	return (
		<>
			<SelectField
				{...field("role", "operator")}
				label="Che cosa può fare"
				required
				options={roles}
			/>
			<RadioGroup {...field("where")} label="Dove" required options={wheres} />
			<CheckboxGroup
				name="municipality"
				label="Comuni"
				error={problem("municipality")}
				options={options}
				selected={ticked}
			/>
		</>
	);
}

export function StaffErrors(filled: Filled) {
	return <ErrorSummary {...formOf(filled).index} />;
}
