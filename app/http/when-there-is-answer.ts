import { machinePaths } from "./paths.ts";

/** How soon a server that does not answer is tried again, in milliseconds. */
const PAUSE = 2_000;

/**
 * Waits until the portal can be reached and is open: a page that asked anew for what it shows without
 * that would show an error in its place.
 *
 * @param signal ends the waiting. @throws then
 */
export async function whenThereIsAnswer(signal: AbortSignal): Promise<void> {
	for (;;) {
		const answer = await fetch(machinePaths.alive, { cache: "no-store", signal })
			.then((response) => response.text())
			.catch(() => "");
		signal.throwIfAborted();
		if (answer === "ok\n") return;
		await new Promise((resolve) => setTimeout(resolve, PAUSE));
	}
}
