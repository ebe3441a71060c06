import ts from "typescript";
import { isCode, type SourceFile } from "./source-file.ts";

/** The files of the domain that do something and that no test of their own stands beside. */
export function untestedDomainFiles(domain: SourceFile[], tests: SourceFile[]): string[] {
	const paths = new Set(tests.map(({ path }) => path));
	return domain
		.filter((file) => isCode(file) && doesSomething(file))
		.map(({ path }) => path)
		.filter((path) => !paths.has(path.replace(/^app\//, "tests/").replace(/\.ts$/, ".test.ts")));
}

/** Types and constants alone leave nothing to test. */
function doesSomething({ path, text }: SourceFile): boolean {
	const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
	let found = false;
	const visit = (node: ts.Node): void => {
		found ||= ts.isFunctionLike(node) && "body" in node && node.body !== undefined;
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/** The models of the schema that the glossary doesn't explain. */
export function unexplainedModels(schema: string, glossary: string): string[] {
	const models = [...schema.matchAll(/^model (\w+)/gm)].map(([, model = ""]) => model);
	const words = new Set(
		[...glossary.matchAll(/^\| *([^|]+?) *\|/gm)].flatMap(([, cell = ""]) => cell.split(/, */)),
	);
	return models.filter((model) => !words.has(model));
}

/** The part of a rule of dependency-cruiser that says what one feature may use. */
export type FloorRule = {
	name: string;
	from: { path?: string };
	to: { pathNot?: string | string[] };
};

/** What features are allowed to use and don't: "booking -> slots". */
export function unusedEdges(rules: FloorRule[], app: SourceFile[]): string[] {
	const folder = (pattern: string) => /^\^app\/features\/([a-z]+)\/$/.exec(pattern)?.[1];
	return rules.flatMap(({ from, to }) => {
		const feature = folder(from.path ?? "");
		if (!feature) return [];
		const texts = app
			.filter(({ path }) => path.startsWith(`app/features/${feature}/`))
			.map(({ text }) => text);
		return [to.pathNot ?? []]
			.flat()
			.flatMap((pattern) => folder(pattern) ?? [])
			.filter((used) => used !== feature)
			.filter((used) => !texts.some((text) => text.includes(`"#app/features/${used}/`)))
			.map((used) => `${feature} -> ${used}`);
	});
}

/** The keys of addresses, which people see and send on: Italian, as the paths are. */
const IN_ADDRESSES = [
	...["comune", "dal", "disponibilita", "domanda", "giorno", "modo", "ordine", "parte"],
	...["sede", "servizio", "sportello", "vicino"],
];

/**
 * The names of form fields that are Italian words and no keys of addresses. A word is Italian where the
 * Italian screens use it and the English ones don't.
 */
export function italianFields(app: SourceFile[]): string[] {
	const wordsOf = (language: string) =>
		new Set(
			app
				.filter(({ path }) => path.startsWith(`app/i18n/${language}/`))
				.flatMap(({ text }) => text.match(/"[^"\n]*"|`[^`]*`/g) ?? [])
				.flatMap((sentence) => sentence.toLowerCase().match(/\p{L}+/gu) ?? []),
		);
	const italian = wordsOf("it");
	const english = wordsOf("en");
	const forms = app.filter(({ path }) => /^app\/(features|http|routes|ui)\//.test(path));
	return forms.flatMap(({ path, text }) =>
		fieldNames(path, text)
			.filter((name) => !IN_ADDRESSES.includes(name))
			.filter((name) =>
				name
					.split(/_|(?=[A-Z])/)
					.map((word) => word.toLowerCase())
					.some((word) => italian.has(word) && !english.has(word)),
			)
			.map((name) => `${path} ${name}`),
	);
}

function fieldNames(path: string, text: string): string[] {
	const patterns = path.endsWith(".schema.ts")
		? [/^\t+(\w+): (?:z\.|\w+Field\b)/gm]
		: path.endsWith(".tsx")
			? [/\bname="(\w+)"/g, /\bname: "(\w+)"/g, /\b(?:field|problem)\("(\w+)"\)/g]
			: [/^\t+(\w+): z\./gm];
	return patterns.flatMap((pattern) =>
		[...text.matchAll(pattern)].flatMap(([, name]) => name ?? []),
	);
}
