/**
 * @typedef {{ id: string, parentId?: string | undefined, path?: string | undefined }} Route
 * @typedef {{ matches: (segment: string) => boolean, label: string, next: Branch }} Step
 * @typedef {{ steps: Step[], isEnd: boolean }} Branch
 */

/**
 * Names a path by the route that answers it, so that a log can say what was asked for without the
 * tokens and numbers in it: `/appuntamento/:token/sposta`.
 *
 * @param {Readonly<Record<string, Route | undefined>>} routes of the Remix build
 * @returns {(pathname: string) => string}
 */
export function pathLabeller(routes) {
	/** @type {Branch} */
	const root = { steps: [], isEnd: true };
	for (const route of Object.values(routes)) {
		if (!route) continue;
		for (const pattern of withAndWithoutOptionals(fullPath(route, routes))) grow(root, pattern);
	}
	return (pathname) => {
		const segments = pathname
			.replace(/\.data$/, "")
			.split("/")
			.filter((segment) => segment !== "");
		const labels = follow(root, segments);
		return labels ? `/${labels.join("/")}` : "/*";
	};
}

/**
 * @param {Route} route
 * @param {Readonly<Record<string, Route | undefined>>} routes
 * @returns {string[]} the segments of its whole pattern
 */
function fullPath(route, routes) {
	const parent = route.parentId === undefined ? undefined : routes[route.parentId];
	const own = (route.path ?? "").split("/").filter((segment) => segment !== "");
	return parent ? [...fullPath(parent, routes), ...own] : own;
}

/**
 * @param {string[]} segments
 * @returns {string[][]}
 */
function withAndWithoutOptionals(segments) {
	const at = segments.findIndex((segment) => segment.endsWith("?"));
	if (at === -1) return [segments];
	const [before, after] = [segments.slice(0, at), segments.slice(at + 1)];
	const given = /** @type {string} */ (segments[at]).slice(0, -1);
	return [
		...withAndWithoutOptionals([...before, ...after]),
		...withAndWithoutOptionals([...before, given, ...after]),
	];
}

/**
 * @param {Branch} branch
 * @param {string[]} pattern
 */
function grow(branch, [segment, ...rest]) {
	if (segment === undefined) {
		branch.isEnd = true;
		return;
	}
	let step = branch.steps.find(({ label }) => label === segment);
	if (!step) {
		step = { label: segment, matches: matcherFor(segment), next: { steps: [], isEnd: false } };
		branch.steps.push(step);
		branch.steps.sort((a, b) => rank(a.label) - rank(b.label) || b.label.length - a.label.length);
	}
	grow(step.next, rest);
}

/** @param {string} label */
function rank(label) {
	return label === "*" ? 2 : label.startsWith(":") ? 1 : 0;
}

/**
 * @param {string} label
 * @returns {(segment: string) => boolean}
 */
function matcherFor(label) {
	if (!label.startsWith(":")) return (segment) => segment === label;
	const ending = /\..*$/.exec(label)?.[0] ?? ""; // ":token.ics"
	return (segment) => segment.endsWith(ending);
}

/**
 * @param {Branch} branch
 * @param {string[]} segments
 * @returns {string[] | null} the labels of the steps taken
 */
function follow(branch, [segment, ...rest]) {
	if (segment === undefined) return branch.isEnd ? [] : null;
	for (const { label, matches, next } of branch.steps) {
		if (label === "*") return ["*"];
		if (!matches(segment)) continue;
		const labels = follow(next, rest);
		if (labels) return [label, ...labels];
	}
	return null;
}
