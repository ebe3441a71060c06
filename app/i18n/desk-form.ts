import { catalogs, problemText } from "./catalogs.ts";
import { formatDate } from "./format.ts";

/** What only a form of the desk can have wrong; the rest is in the catalogs. */
const problems: Readonly<Record<string, string>> = {
	time_invalid: "Scrivi un'ora valida, per esempio 09:00",
	number_invalid: "Scrivi un numero intero che abbia senso qui",
	end_before_start: "La fine deve venire dopo l'inizio",
	more_than_capacity: "Non più dei posti che ci sono",
	both_times: "Scrivi sia l'ora di inizio sia l'ora di fine, oppure nessuna delle due",
	hours_of_one_day: "Le ore si possono indicare solo per un giorno alla volta",
	choose_repeat: "Scegli come si ripete",
	longer_than_its_repeat: "È più lunga del tempo tra una volta e l'altra",
};

/** A form of the desk as it came back, or as it is filled in at first. */
export type DeskForm = {
	values: Readonly<Record<string, string>>;
	/** Per field, the code of what is wrong. */
	errors: Readonly<Record<string, string>>;
	/** What stands there now, where somebody else has changed it while the form was being filled in. */
	now?: Readonly<Record<string, StandsNow>> | undefined;
};

/** What a field would show, and how that is told where it is a choice. */
export type StandsNow = { value: string; words?: string | undefined };

/**
 * What the fields of a form of the desk and its index of errors show.
 *
 * @param own the words of this form alone, by code, or by field and code: "name.required"
 */
export function deskForm(
	{ values, errors, now = {} }: DeskForm,
	own: Readonly<Record<string, string>> = {},
) {
	const typed = (name: string) => (values[name] ?? "").replaceAll("\r\n", "\n");
	const differing = Object.keys(now).filter((name) => now[name]?.value !== typed(name));
	const problem = (name: string) => {
		const code = errors[name];
		if (code === undefined) return differing.includes(name) ? standsNow(now[name]) : undefined;
		return own[`${name}.${code}`] ?? own[code] ?? problems[code] ?? problemText(catalogs.it, code);
	};
	return {
		field: (name: string, otherwise?: string) => ({
			name,
			defaultValue: values[name] ?? otherwise,
			error: problem(name),
		}),
		problem,
		index: {
			heading: catalogs.it.forms.errorsHeading,
			errors: Object.keys(errors).map((name) => ({ field: name, text: problem(name) ?? "" })),
		},
	};
}

/**
 * What stands in the fields of a form, for `now`.
 *
 * @param choices of the fields that are chosen from a list, what is read there
 */
export function standing(
	values: Readonly<Record<string, string>>,
	choices: Readonly<Record<string, readonly Choice[]>> = {},
): Record<string, StandsNow> {
	const words = (name: string, chosen: string) =>
		choices[name]?.find(({ value }) => value === chosen)?.label;
	return Object.fromEntries(
		Object.entries(values).map(([name, value]) => [name, { value, words: words(name, value) }]),
	);
}

/** The labels of what is ticked in a group of boxes, as one text that can be compared. */
export function tickedWords(options: readonly Choice[], ticked: readonly string[]): string {
	return options
		.filter(({ value }) => ticked.includes(value))
		.map(({ label }) => label)
		.join(", ");
}

/** What is read where a field holds a day; nothing is, where it holds none. */
export function dayInWords(day = ""): Choice[] {
	return day ? [{ value: day, label: formatDate(day, "it") }] : [];
}

type Choice = { value: string; label: string };

function standsNow(now: StandsNow | undefined): string {
	const shown = now?.words ?? now?.value;
	return shown ? `Adesso c'è: ${shown}` : "Adesso è vuoto";
}
