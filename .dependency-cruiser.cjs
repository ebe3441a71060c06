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

/**
 * Which features a feature stands on: their stores and use cases are open to it. One way only, so that
 * whoever reads a feature needs to know those below it and no other. See app/decisions/0020.
 *
 * @type {Record<string, string[]>}
 */
const USES = {
	attempts: [],
	audit: [],
	drafts: ["attempts"],
	health: [],
	municipalities: ["offices"],
	editions: ["audit"],
	feedback: ["attempts", "audit"],
	messages: ["audit"],
	offices: ["audit"],
	services: ["audit"],
	people: ["attempts", "audit", "messages"],
	companions: ["messages"],
	reminders: ["audit", "messages", "people"],
	enrolment: ["attempts", "audit", "companions", "messages", "people"],
	seats: [],
	attendance: ["audit", "people", "seats"],
	privacy: ["audit", "people", "seats"],
	repairs: ["audit", "messages", "people", "seats"],
	slots: ["audit", "repairs", "seats"],
	waitlist: ["attempts", "audit", "messages", "people", "seats", "slots"],
	booking: [
		...["attempts", "audit", "companions", "drafts", "messages", "offices", "people"],
		...["repairs", "seats"],
	],
	appointments: ["audit", "booking", "people", "repairs", "slots", "waitlist"],
};

refuseCircles();

/** @param {string} feature */
const mayUse = (feature) => ({
	name: `${feature}-stands-on-what-is-listed`,
	severity: "error",
	comment: `app/features/${feature} may use: ${USES[feature].join(", ") || "no other feature"}`,
	from: { path: `^app/features/${feature}/` },
	to: {
		path: "^app/features/[^/]+/",
		pathNot: [feature, ...USES[feature]].map((name) => `^app/features/${name}/`),
	},
});

/** A list that leads back to where it began is no order of floors. */
function refuseCircles() {
	/** @type {(feature: string, way: string[]) => void} */
	const follow = (feature, way) => {
		if (way.includes(feature))
			throw new Error(`USES goes in a circle: ${[...way, feature].join(" -> ")}`);
		for (const below of USES[feature] ?? []) follow(below, [...way, feature]);
	};
	for (const feature of Object.keys(USES)) follow(feature, []);
}

/** A store, or a use case; a view is neither, though its name ends alike. */
const PUBLIC_ROOMS = "^app/features/[^/]+/(?![^/]+\\.view\\.server\\.ts$)[^/]+\\.server\\.ts$";

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
		...Object.keys(USES).map(mayUse),
		{
			name: "features-are-listed",
			severity: "error",
			comment: "A new feature says in USES what it stands on.",
			from: {
				path: `^app/features/(?!(context|rights|access|form-fields\\.schema)\\.ts$)(?!(${Object.keys(USES).join("|")})/)`,
			},
			to: {},
		},
		{
			name: "features-meet-in-public-rooms",
			severity: "error",
			comment:
				"A feature uses another's stores and use cases, never its views, forms or parts of pages.",
			from: { path: "^app/features/([^/]+)/" },
			to: {
				path: "^app/features/[^/]+/",
				pathNot: ["^app/features/$1/", PUBLIC_ROOMS],
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
