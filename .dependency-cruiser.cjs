/** Who may import whom. The picture is in the README; every rule here fails `npm run check`. */

const LAYERS = ["domain", "ui", "i18n", "adapters", "features", "http", "jobs", "routes"];

/** @param {string} layer */
const folder = (layer) => `^app/${layer}/`;

/**
 * A layer imports itself and the layers named here, no other.
 *
 * @param {string} layer
 * @param {string[]} others
 */
const mayImport = (layer, ...others) => ({
	name: `${layer}-imports-one-way`,
	severity: "error",
	comment: `app/${layer} may import only: ${[layer, ...others].join(", ")}`,
	from: { path: folder(layer) },
	to: {
		path: LAYERS.filter((name) => name !== layer && !others.includes(name)).map(folder),
	},
});

const STORES = "-store\\.server\\.ts$";
const VIEWS = "\\.view\\.server\\.ts$";

module.exports = {
	forbidden: [
		mayImport("domain"),
		mayImport("ui"),
		mayImport("i18n", "domain"),
		mayImport("adapters", "domain"),
		mayImport("features", "domain", "adapters", "ui", "i18n"),
		mayImport("http", "features", "domain", "adapters", "ui", "i18n"),
		mayImport("jobs", "features", "domain", "adapters", "i18n"),
		mayImport("routes", "http", "features", "domain", "ui", "i18n"),
		{
			name: "domain-is-pure",
			severity: "error",
			comment: "The domain knows the rules and nothing else: its one package is temporal-polyfill.",
			from: { path: folder("domain") },
			to: { pathNot: [folder("domain"), "node_modules/temporal-polyfill/"] },
		},
		{
			name: "ui-knows-nothing-of-ours",
			severity: "error",
			comment: "A component of ui gets everything it shows as props.",
			from: { path: folder("ui") },
			to: { path: "^(app|prisma|server|tests)/", pathNot: folder("ui") },
		},
		{
			name: "features-stand-alone",
			severity: "error",
			comment:
				"A route or a job composes features. A rule that two of them need was domain all along.",
			from: { path: "^app/features/([^/]+)/" },
			to: {
				path: "^app/features/",
				pathNot: [
					"^app/features/$1/",
					"^app/features/context\\.ts$",
					// The one guard of seats, for whoever makes a booking live or keeps a seat.
					"^app/features/booking/seat-store\\.server\\.ts$",
				],
			},
		},
		{
			name: "prisma-behind-the-store",
			severity: "error",
			comment: "Prisma is spoken in adapters/db, in stores and in views.",
			from: { path: "^app/", pathNot: ["^app/adapters/db/", STORES, VIEWS] },
			to: { path: ["^app/adapters/db/generated/", "node_modules/@prisma/"] },
		},
		{
			name: "routes-do-not-import-routes",
			severity: "error",
			comment: "What two routes share is a part of a feature or of http.",
			from: { path: folder("routes") },
			to: { path: folder("routes") },
		},
		{
			name: "remix-at-the-edge",
			severity: "error",
			comment: "Use cases and stores don't know that there is a web framework.",
			from: {
				path: "^app/",
				pathNot: [
					folder("routes"),
					folder("http"),
					"^app/(root|entry\\.[a-z]+)\\.tsx$",
					"^app/(routes|env\\.d)\\.ts$",
					"\\.tsx$",
				],
			},
			to: { path: "node_modules/@remix-run/" },
		},
		{
			name: "tests-stay-out-of-the-app",
			severity: "error",
			from: { path: "^(app|prisma|server)/" },
			to: { path: "^tests/" },
		},
		{
			name: "app-does-not-know-its-server",
			severity: "error",
			comment: "The server opens the app through what app/entry.server.tsx exports.",
			from: { path: "^app/" },
			to: { path: "^(server|prisma)/" },
		},
		{
			name: "no-cycles",
			severity: "error",
			from: { pathNot: "^app/adapters/db/generated/" },
			to: { circular: true },
		},
		{
			name: "no-orphans",
			severity: "error",
			comment: "Imported by nothing and importing nothing: nobody needs it.",
			from: { orphan: true, pathNot: ["\\.d\\.ts$", "^app/routes/", "^remix\\.config\\.js$"] },
			to: {},
		},
		{
			name: "resolvable",
			severity: "error",
			from: {},
			to: { couldNotResolve: true },
		},
	],
	options: {
		doNotFollow: { path: ["node_modules", "^app/adapters/db/generated/"] },
		exclude: { path: "^(build|data)/" },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.json" },
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "require", "node", "default", "types"],
			extensions: [".ts", ".tsx", ".js", ".cjs", ".d.ts"],
		},
	},
};
