/**
 * @typedef {{ id: string, parentId?: string | undefined, path?: string | undefined, index?: boolean | undefined }} Route
 *
 * @typedef {object} Found
 * @property {string} pattern such as `/appuntamento/:token/sposta`
 * @property {string[]} ids of the routes that answer, from the outermost in
 *
 * @typedef {Found & { score: number, places: number[], order: number }} End
 * @typedef {{ matches: (segment: string) => boolean, label: string, next: Branch }} Step
 * @typedef {{ steps: Step[], ends: End[] }} Branch
 */

/**
 * Finds the routes that answer a path, in a tree that is built once: the framework flattens, ranks and
 * compiles the whole table for each request. It is the framework's own choice, for paths without `%`,
 * empty segments or a slash at their end, which it decodes and forgives.
 *
 * @param {Readonly<Record<string, Route | undefined>>} routes of the Remix build
 * @returns {(pathname: string) => Found | null}
 */
export function routeFinder(routes) {
	/** @type {Branch} */
	const root = { steps: [], ends: [] };
	let order = 0;
	/**
	 * In the framework's order, which decides between two that match as well.
	 *
	 * @param {string | undefined} parentId
	 * @param {string[]} before
	 * @param {string[]} parents
	 * @param {number[]} above the places of the parents among their siblings
	 */
	function plant(parentId, before, parents, above) {
		const siblings = Object.values(routes).flatMap((route) =>
			route && (route.parentId || undefined) === parentId ? route : [],
		);
		for (const [place, route] of siblings.entries()) {
			const ids = [...parents, route.id];
			const places = [...above, place];
			for (const own of withAndWithoutOptionals(segmentsOf(route))) {
				const segments = [...before, ...own];
				plant(route.id, segments, ids, places);
				const score = scoreOf(segments, route.index === true);
				const pattern = `/${segments.join("/")}`;
				grow(root, segments, { pattern, ids, score, places, order: order++ });
			}
		}
	}
	plant(undefined, [], [], []);
	return (pathname) => {
		const segments = pathname.split("/").filter((segment) => segment !== "");
		const [best = null] = endsAt(root, segments).sort(
			(a, b) => b.score - a.score || amongSiblings(a, b) || a.order - b.order,
		);
		return best;
	};
}

/**
 * Which of two stands first in the table; 0 where they have not the same parents.
 *
 * @param {End} a
 * @param {End} b
 */
function amongSiblings({ places: a }, { places: b }) {
	const last = a.length - 1;
	const areSiblings =
		a.length === b.length && a.slice(0, last).every((place, at) => place === b[at]);
	return areSiblings ? (a[last] ?? 0) - (b[last] ?? 0) : 0;
}

/** @param {Route} route */
function segmentsOf({ path = "" }) {
	return path.split("/").filter((segment) => segment !== "");
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
		...withAndWithoutOptionals([...before, given, ...after]),
		...withAndWithoutOptionals([...before, ...after]),
	];
}

const PARAMETER = /^:[\w-]+$/;

/**
 * How the framework ranks a pattern among those that match.
 *
 * @param {string[]} segments
 * @param {boolean} isIndex
 */
function scoreOf(segments, isIndex) {
	let score = isIndex ? 2 : 0;
	for (const segment of segments) {
		score += segment === "*" ? -1 : PARAMETER.test(segment) ? 4 : 11;
	}
	return score;
}

/**
 * @param {Branch} branch
 * @param {string[]} segments
 * @param {End} end
 */
function grow(branch, [segment, ...rest], end) {
	if (segment === undefined) {
		branch.ends.push(end);
		return;
	}
	let step = branch.steps.find(({ label }) => label === segment);
	if (!step) {
		step = { label: segment, matches: matcherFor(segment), next: { steps: [], ends: [] } };
		branch.steps.push(step);
	}
	grow(step.next, rest, end);
}

/**
 * @param {string} label
 * @returns {(segment: string) => boolean}
 */
function matcherFor(label) {
	if (!label.startsWith(":")) {
		const known = label.toLowerCase();
		return (segment) => segment.toLowerCase() === known;
	}
	const ending = (/\..*$/.exec(label)?.[0] ?? "").toLowerCase(); // ":token.ics"
	return (segment) => segment.length > ending.length && segment.toLowerCase().endsWith(ending);
}

/**
 * @param {Branch} branch
 * @param {string[]} segments
 * @returns {End[]} of every pattern that matches
 */
function endsAt({ steps, ends }, [segment, ...rest]) {
	const found = segment === undefined ? [...ends] : [];
	for (const { label, matches, next } of steps) {
		if (label === "*") found.push(...next.ends);
		else if (segment !== undefined && matches(segment)) found.push(...endsAt(next, rest));
	}
	return found;
}
