import { staffPaths } from "./paths.ts";

/** The kinds of what was changed, or "anything" where it was not possible to listen for a while. */
type Changed = readonly string[] | "anything";

const CHANNEL = "pratico-changes";

/** A tab that has just begun to listen. */
const HELLO = "hello";

/** How long a page may be on its way, in milliseconds. */
const ON_ITS_WAY = 30_000;

/** So many changes are kept for a tab that begins to listen; older ones are of the same few kinds. */
const MOST = 100;

/** In milliseconds: three times what the server lets pass between two signs of life. */
const PATIENCE = 45_000;

/** How often it is asked where nothing can be heard, and how long after a no it is tried again. */
const PAUSE = 15_000;

/**
 * Listens to the server. Of all tabs of a browser one has the connection and tells the others: a browser
 * opens no more than six to one server.
 *
 * @returns how to stop
 */
export function listenForChanges(tell: (changed: Changed) => void): () => void {
	const channel = new BroadcastChannel(CHANNEL);
	const lately: { changed: Changed; at: number }[] = [];
	channel.onmessage = ({ data }) => {
		if (data !== HELLO) return tell(data);
		// What was changed while the page of that tab was on its way.
		const since = performance.now() - ON_ITS_WAY;
		for (const { changed, at } of lately) if (at > since) channel.postMessage(changed);
	};
	channel.postMessage(HELLO);
	const leave = new AbortController();
	const lead = () =>
		new Promise<void>((resolve) => {
			const stop = connect((changed) => {
				tell(changed);
				channel.postMessage(changed);
				lately.push({ changed, at: performance.now() });
				if (lately.length > MOST) lately.shift();
			});
			leave.signal.addEventListener("abort", () => {
				stop();
				resolve();
			});
		});
	// Over plain HTTP there are no locks: each tab has a connection of its own there.
	const leading = navigator.locks?.request(CHANNEL, { signal: leave.signal }, lead) ?? lead();
	leading.catch(() => {}); // left while it waited for its turn
	return () => {
		leave.abort();
		channel.close();
	};
}

/** @returns how to end it */
function connect(tell: (changed: Changed) => void): () => void {
	let source: EventSource;
	let wasOpen = false;
	let again: ReturnType<typeof setTimeout> | undefined;
	let asking: ReturnType<typeof setInterval> | undefined;
	let silence: ReturnType<typeof setTimeout> | undefined;

	function open() {
		source = new EventSource(staffPaths.changes);
		source.addEventListener("open", () => {
			if (wasOpen) tell("anything");
			wasOpen = true;
			heard();
		});
		source.addEventListener("here", heard);
		source.addEventListener("changed", ({ data }) => {
			heard();
			tell(String(data).split(" "));
		});
		source.addEventListener("error", () => {
			// The browser tries again by itself, unless the server said no: closed for a while, signed out.
			if (source.readyState === EventSource.CLOSED) again = setTimeout(open, PAUSE);
		});
	}
	/** A proxy that holds back what is not finished lets nothing be heard: then it is asked. */
	function heard() {
		clearInterval(asking);
		clearTimeout(silence);
		silence = setTimeout(() => {
			asking = setInterval(() => tell("anything"), PAUSE);
		}, PATIENCE);
	}
	open();
	return () => {
		source.close();
		clearTimeout(again);
		clearTimeout(silence);
		clearInterval(asking);
	};
}
