// What is entered in the browser on its way to the server: one entry after the other, each until it has
// arrived. It outlives the page, and a network that is away.

/** How what was entered of one appointment stands. */
export type Entries = {
	/** What was entered last, and in which state the page showed the appointment then. */
	readonly last: { readonly attendance: string; readonly seen: string } | null;
	/** null: everything has arrived. Else the last is under way, or tried again until it is through. */
	readonly waitsFor: "answer" | "network" | "sign_in" | null;
	/** Of the last one that arrived. */
	readonly refusal: string | null;
};

type Line = { bodies: readonly string[]; entries: Entries };

export const NOTHING_ENTERED: Entries = { last: null, waitsFor: null, refusal: null };

/** Kept for as long as the tab: addresses and states, no name. */
const STORED = "pratico-entries";

/** How soon it is tried again, in milliseconds. */
const PAUSE = 2_000;

const lines = new Map<string, Line>();
const listeners = new Set<() => void>();

/** Says that the page shows something that is no longer so. */
export const ENTERED = "pratico-entered";

/** @param address that takes an entry as a form and answers with 204 or `{ refusal }` */
export function enter(address: string, form: URLSearchParams): void {
	const bodies = bodiesOf(address);
	const last = { attendance: form.get("attendance") ?? "", seen: form.get("seen") ?? "" };
	set(address, [...bodies, String(form)], { last, waitsFor: "answer", refusal: null });
	if (bodies.length === 0) void deliver(address);
}

export function entriesOf(address: string): Entries {
	return lines.get(address)?.entries ?? NOTHING_ENTERED;
}

export function onEntries(listener: () => void): () => void {
	listeners.add(listener);
	resume();
	return () => listeners.delete(listener);
}

async function deliver(address: string): Promise<void> {
	for (;;) {
		const [body] = bodiesOf(address);
		if (body === undefined) break;
		const answer = await send(address, body);
		const [bodies, entries] = [bodiesOf(address), entriesOf(address)]; // more may have been entered
		if ("waitsFor" in answer) {
			set(address, bodies, { ...entries, ...answer });
			await new Promise((resolve) => setTimeout(resolve, PAUSE));
		} else {
			const rest = bodies.slice(1);
			set(address, rest, { ...entries, ...answer, waitsFor: rest.length > 0 ? "answer" : null });
		}
	}
	document.dispatchEvent(new Event(ENTERED));
}

function bodiesOf(address: string): readonly string[] {
	return lines.get(address)?.bodies ?? [];
}

async function send(
	address: string,
	body: string,
): Promise<Pick<Entries, "waitsFor"> | Pick<Entries, "refusal">> {
	try {
		const headers = { "Content-Type": "application/x-www-form-urlencoded" };
		const answer = await fetch(address, { method: "POST", headers, body });
		if (answer.status === 401) return { waitsFor: "sign_in" };
		if (answer.status >= 500) return { waitsFor: "network" };
		if (answer.status === 204) return { refusal: null };
		const words = await answer.json().catch(() => null);
		return { refusal: words?.refusal ?? "Non registrato: ricarica la pagina e riprova." };
	} catch {
		return { waitsFor: "network" };
	}
}

function set(address: string, bodies: readonly string[], entries: Entries): void {
	lines.set(address, { bodies, entries });
	const waiting = [...lines].flatMap(([to, line]) => line.bodies.map((body) => [to, body]));
	if (waiting.length > 0) sessionStorage.setItem(STORED, JSON.stringify(waiting));
	else sessionStorage.removeItem(STORED);
	for (const listener of listeners) listener();
}

let isResumed = false;

/** What an earlier page of this tab could not deliver. */
function resume(): void {
	if (isResumed) return;
	isResumed = true;
	const waiting = JSON.parse(sessionStorage.getItem(STORED) ?? "[]") as [string, string][];
	for (const [address, body] of waiting) enter(address, new URLSearchParams(body));
}
