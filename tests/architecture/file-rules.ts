import ts from "typescript";
import { findInCode, importedModule, type SourceFile } from "./source-file.ts";

/** A rule about one file at a time. */
export type FileRule = {
	/** The rule as a sentence. */
	readonly name: string;
	readonly violations: (file: SourceFile) => string[];
};

export const fileRules: FileRule[] = [
	{ name: "a feature's file is of a known kind", violations: unknownKind },
	{ name: "no file is called utils, helpers, misc, common, lib or index", violations: vagueName },
	{ name: "process.env is read in adapters/env only", violations: readsEnvironment },
	{ name: "time and chance enter at the edge only", violations: ambientFact },
	{ name: "server code stands in .server files only", violations: serverCode },
	{ name: "browsers never get a .server file", violations: importsServerFile },
	{ name: "nobody says by a cast that they have access", violations: castsAccess },
	{ name: "a telephone number is a link in one place only", violations: linksNumber },
	{ name: "what may not be there is unsealed in one way", violations: unsealsByHand },
	{ name: "dates and numbers are put into words in i18n only", violations: formats },
];

const SERVER_FILE = /\.server\.tsx?$/;

const FEATURE_KINDS = [
	/^(context|rights|access|form-fields\.schema)\.ts$/, // what all features share
	/^[^/]+\/[a-z]+(-[a-z]+)+\.server\.ts$/, // a use case: verb and noun; a store: noun-store
	/^[^/]+\/[a-z]+(-[a-z]+)*\.view\.server\.ts$/,
	/^[^/]+\/[a-z]+(-[a-z]+)+\.schema\.ts$/,
	/^[^/]+\/[a-z]+(-[a-z]+)*-messages\.ts$/,
	/^[^/]+\/demo-[a-z]+(-[a-z]+)*\.ts$/, // facts of the demonstration that pages show
	/^[^/]+\/[a-z]+(-[a-z]+)*\.tsx$/,
	/^messages\/templates\/[a-z]+(-[a-z]+)*(\.server)?\.tsx?$/,
];

function unknownKind({ path }: SourceFile): string[] {
	if (!path.startsWith("app/features/")) return [];
	const inFeatures = path.slice("app/features/".length);
	return FEATURE_KINDS.some((kind) => kind.test(inFeatures)) ? [] : [path];
}

function vagueName({ path }: SourceFile): string[] {
	const isVague = path
		.split("/")
		.map((part) => part.replace(/\..*$/, ""))
		.some((part) => /^(utils?|helpers?|misc|common|lib|index)$/.test(part));
	return isVague ? [path] : [];
}

function readsEnvironment(file: SourceFile): string[] {
	if (file.path.startsWith("app/adapters/env/")) return [];
	return findInCode(file, (node) => (isMember(node, "process", "env") ? "process.env" : undefined));
}

/**
 * Where the clock may be read and dice thrown. The loop is the edge for work that nobody asks for.
 */
const AT_THE_EDGE = [
	"app/adapters/",
	"app/http/",
	"app/entry.server.tsx",
	"app/jobs/loop.server.ts",
];

const CHANCE = /^(randomUUID|randomBytes|randomInt|randomFill|randomFillSync|getRandomValues)$/;

function ambientFact(file: SourceFile): string[] {
	if (AT_THE_EDGE.some((place) => file.path.startsWith(place))) return [];
	return findInCode(file, (node) => {
		if (ts.isNewExpression(node) && node.expression.getText() === "Date") {
			return node.arguments?.length ? undefined : "new Date()";
		}
		if (ts.isCallExpression(node) && node.expression.getText() === "Date") return "Date()";
		if (isMember(node, "Date", "now")) return "Date.now";
		if (isMember(node, "Temporal", "Now")) return "Temporal.Now";
		if (isMember(node, "Math", "random")) return "Math.random";
		if (ts.isIdentifier(node) && CHANCE.test(node.text)) return node.text;
		return undefined;
	});
}

const SERVER_PACKAGE = /^(node:|@prisma\/|@node-rs\/|(nodemailer|mailparser|pg|tsx)$)/;

function serverCode(file: SourceFile): string[] {
	if (SERVER_FILE.test(file.path)) return [];
	return findInCode(file, (node) => {
		const module = importedModule(node);
		return module && SERVER_PACKAGE.test(module) ? `imports ${module}` : undefined;
	});
}

/** Remix takes the loader and the action of a route, and of the root, out of what browsers get. */
const SPLIT_BY_REMIX = /^app\/(routes\/|root\.tsx$)/;

function importsServerFile(file: SourceFile): string[] {
	if (SERVER_FILE.test(file.path) || SPLIT_BY_REMIX.test(file.path)) return [];
	return findInCode(file, (node) => {
		const module = importedModule(node);
		return module && SERVER_FILE.test(module) ? `imports ${module}` : undefined;
	});
}

/** Where one engine's client, or a framework's type, stands for another. */
const MAY_CAST_THROUGH_UNKNOWN = ["app/adapters/db/database.server.ts", "app/entry.server.tsx"];

/** A cast to `Access`, or through `unknown` or `never`, which leads to any type there is. */
function castsAccess(file: SourceFile): string[] {
	return findInCode(file, (node) => {
		if (!ts.isAsExpression(node) && !ts.isTypeAssertionExpression(node)) return undefined;
		const type = node.type.getText();
		if (/\bAccess\b/.test(type)) return `as ${type}`;
		if (MAY_CAST_THROUGH_UNKNOWN.includes(file.path)) return undefined;
		return /^(unknown|never)$/.test(type) ? `as ${type}` : undefined;
	});
}

function linksNumber(file: SourceFile): string[] {
	if (file.path === "app/ui/phone-link.tsx") return [];
	return findInCode(file, (node) =>
		(ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) && node.text.startsWith("tel:")
			? "tel:"
			: undefined,
	);
}

/** `sealed && vault.unseal(sealed)` and the same with a question mark: the vault has a word for it. */
function unsealsByHand(file: SourceFile): string[] {
	return findInCode(file, (node) => {
		const unsealed = ts.isBinaryExpression(node)
			? node.right
			: ts.isConditionalExpression(node)
				? node.whenTrue
				: undefined;
		return unsealed &&
			ts.isCallExpression(unsealed) &&
			/\bvault\.unseal$/.test(unsealed.expression.getText())
			? unsealed.getText()
			: undefined;
	});
}

function formats(file: SourceFile): string[] {
	if (file.path.startsWith("app/i18n/")) return [];
	return findInCode(file, (node) => {
		if (ts.isIdentifier(node) && node.text === "Intl") return "Intl";
		if (ts.isPropertyAccessExpression(node) && /^toLocale.*String$/.test(node.name.text)) {
			return node.name.text;
		}
		return undefined;
	});
}

function isMember(node: ts.Node, object: string, name: string): boolean {
	if (!ts.isPropertyAccessExpression(node) || node.name.text !== name) return false;
	return node.expression.getText().replace(/^globalThis\./, "") === object;
}
