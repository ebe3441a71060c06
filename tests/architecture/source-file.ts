import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** A file of the project: its path from the top, with slashes, and what stands in it. */
export type SourceFile = { readonly path: string; readonly text: string };

const GENERATED = "app/adapters/db/generated/";

/** Every file under a folder, except what is generated. */
export function readSourceFiles(folder: string): SourceFile[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
		.filter((path) => !path.startsWith(GENERATED))
		.sort()
		.map((path) => ({ path, text: readFileSync(path, "utf8") }));
}

export function isCode({ path }: SourceFile): boolean {
	return /\.(ts|tsx|js)$/.test(path);
}

/** The places in a file's code, comments and strings left out, that `isViolation` names. */
export function findInCode(
	file: SourceFile,
	isViolation: (node: ts.Node) => string | undefined,
): string[] {
	if (!isCode(file)) return [];
	const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true);
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		const name = isViolation(node);
		if (name !== undefined) {
			const { line } = source.getLineAndCharacterOfPosition(node.getStart());
			found.push(`${file.path}:${line + 1} ${name}`);
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

/** `import`s and `export … from`s that are still there when the code runs: types are not. */
export function importedModule(node: ts.Node): string | undefined {
	if (ts.isImportDeclaration(node) && !isTypesOnly(node.importClause)) {
		return (node.moduleSpecifier as ts.StringLiteral).text;
	}
	if (ts.isExportDeclaration(node) && node.moduleSpecifier && !node.isTypeOnly) {
		return (node.moduleSpecifier as ts.StringLiteral).text;
	}
	if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
		return node.arguments[0]?.getText().slice(1, -1);
	}
	return undefined;
}

function isTypesOnly(clause: ts.ImportClause | undefined): boolean {
	if (!clause) return false;
	if (clause.isTypeOnly) return true;
	const bindings = clause.namedBindings;
	return (
		!clause.name &&
		bindings !== undefined &&
		ts.isNamedImports(bindings) &&
		bindings.elements.length > 0 &&
		bindings.elements.every((element) => element.isTypeOnly)
	);
}
