import { dayInWords, deskForm, standing, tickedWords } from "#app/i18n/desk-form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, TextField } from "#app/ui/fields.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { SeenField } from "#app/ui/seen-field.tsx";
import { RULE_KINDS, ruleKinds, valueField } from "./save-edition.schema.ts";

/** As the desk calls them; residence is asked in every edition. */
const RULES: Record<(typeof ruleKinds)[number], string> = {
	residence: "Residenza in uno dei Comuni che partecipano",
	min_age: "Età minima",
	registered_at_job_centre: "Iscrizione al Centro per l'Impiego",
	max_isee: "ISEE massimo",
	no_income_support: "Nessun sostegno al reddito",
	no_other_project_with_allowance: "Nessun altro progetto con indennità",
	not_in_edition: "Non ha partecipato alle edizioni prima",
	nobody_else_of_household: "Nessun altro della famiglia",
	basic_italian: "Un po' di italiano",
};

const NUMBERS = [
	{ kind: "min_age", label: "Età minima, in anni" },
	{ kind: "max_isee", label: "ISEE massimo, in euro" },
	{ kind: "not_in_edition", label: "Prima edizione che conta, anno" },
] as const;

type Values = Readonly<Record<string, string>>;

type Lists = Readonly<Record<string, readonly string[]>>;

/** Residence is no box: it is asked in any case. */
const ruleOptions = ruleKinds
	.filter((kind) => kind !== "residence")
	.map((kind) => ({ value: kind, label: RULES[kind] }));

const DAYS = ["opensOn", "closesOn", "decisionOn"] as const;

const noNumbers = Object.fromEntries(NUMBERS.map(({ kind }) => [valueField(kind), ""]));

/** When an edition takes applications, where, and under which rules. */
export function EditionForm({
	municipalities,
	values,
	lists,
	errors,
	now,
	back,
}: {
	municipalities: readonly { id: string; name: string }[];
	values: Values;
	lists: Lists;
	errors: Values;
	/** What stands there now, where somebody else has changed it meanwhile. */
	now: { values: Values; lists: Lists } | undefined;
	back: string;
}) {
	const municipalityOptions = municipalities.map(({ id, name }) => ({ value: id, label: name }));
	const inWords = ({ values, lists }: { values: Values; lists: Lists }) => ({
		...noNumbers,
		...values,
		municipalities: tickedWords(municipalityOptions, lists.municipalities ?? []),
		rules: tickedWords(ruleOptions, lists.rules ?? []),
	});
	const { field, problem, index } = deskForm({
		values: inWords({ values, lists }),
		errors,
		now:
			now &&
			standing(
				inWords(now),
				Object.fromEntries(DAYS.map((day) => [day, dayInWords(now.values[day])])),
			),
	});
	return (
		<form method="post" noValidate>
			<ErrorSummary {...index} />
			<SeenField seen={values.seen} />
			<div className="toolbar">
				<TextField
					{...field("opensOn")}
					type="date"
					label="Le iscrizioni si aprono il"
					hint="Vuoto: la data non è decisa, nessuno può iscriversi"
				/>
				<TextField
					{...field("closesOn")}
					type="date"
					label="Si chiudono il"
					hint="Compreso. Vuoto: non è deciso"
				/>
				<TextField
					{...field("decisionOn")}
					type="date"
					label="Si risponde entro il"
					hint="Lo legge chi si iscrive"
				/>
			</div>
			<CheckboxGroup
				name="municipalities"
				label="Comuni che partecipano"
				required
				error={problem("municipalities")}
				options={municipalityOptions}
				selected={lists.municipalities ?? []}
			/>
			<CheckboxGroup
				name="rules"
				label="Requisiti"
				hint="Chi si iscrive risponde a una domanda per ciascuno. La residenza si chiede sempre"
				error={problem("rules")}
				options={ruleOptions}
				selected={lists.rules ?? []}
			/>
			<div className="toolbar">
				{NUMBERS.map(({ kind, label }) => (
					<TextField
						key={kind}
						{...field(valueField(kind))}
						type="number"
						label={label}
						hint="Se il requisito è scelto"
						min={RULE_KINDS[kind][0]}
						max={RULE_KINDS[kind][1]}
					/>
				))}
			</div>
			<FormActions back={{ href: back, label: "Torna indietro" }}>
				<Button>Salva</Button>
			</FormActions>
		</form>
	);
}
