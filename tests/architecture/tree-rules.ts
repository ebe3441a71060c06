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
