import { useFetchers, useMatches, useNavigation, useRevalidator } from "@remix-run/react";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { AuditSubject } from "#app/features/audit/audit-store.server.ts";
import { formatTime } from "#app/i18n/format.ts";
import { ENTERED } from "#app/ui/entries.ts";
import { listenForChanges } from "./listen-for-changes.ts";
import { whenThereIsAnswer } from "./when-there-is-answer.ts";

/** "minute": what it shows depends on the time too. */
type Kind = AuditSubject | "minute";

type Live = { readonly live: readonly Kind[] };

/**
 * What a page of the desk shows and somebody else may change meanwhile (`export const handle =
 * livePage("booking")`): it is loaded anew by itself when they do. Not for a page on which something is
 * typed about what it shows: there the first one to save is seen by the second.
 */
export function livePage(...kinds: Kind[]): Live {
	return { live: kinds };
}

/** A page is loaded anew no more often, in milliseconds, however much is changed. */
const REST = 800;

/** Keeps what the page shows up to date, and says so to whoever can't see it. */
export function KeepUpToDate() {
	const kinds = useMatches()
		.flatMap(({ handle }) => (handle as Live | undefined)?.live ?? [])
		.join(" ");
	const { revalidate, state } = useRevalidator();
	const isBusy =
		[useNavigation(), ...useFetchers()].some((one) => one.state !== "idle") || state !== "idle";
	const isSeen = useSyncExternalStore(
		onVisibility,
		() => !document.hidden,
		() => true,
	);
	const [isStale, setStale] = useState(false);
	const [said, setSaid] = useState("");

	useEffect(() => {
		if (kinds === "") return;
		const shown = new Set(kinds.split(" "));
		let timer: ReturnType<typeof setTimeout> | undefined;
		let last = Number.NEGATIVE_INFINITY;
		const outdate = () => {
			timer ??= setTimeout(
				() => {
					timer = undefined;
					last = performance.now();
					setStale(true);
				},
				Math.max(0, last + REST - performance.now()),
			);
		};
		const stop = listenForChanges((changed) => {
			if (changed === "anything" || changed.some((kind) => shown.has(kind))) outdate();
		});
		const ticking = shown.has("minute") ? setInterval(outdate, 60_000) : undefined;
		const outdateNow = () => setStale(true);
		document.addEventListener(ENTERED, outdateNow);
		return () => {
			stop();
			document.removeEventListener(ENTERED, outdateNow);
			clearTimeout(timer);
			clearInterval(ticking);
		};
	}, [kinds]);

	useEffect(() => {
		// What is being entered is let through first: its page comes back by itself.
		if (!isStale || isBusy || !isSeen) return;
		const leave = new AbortController();
		whenThereIsAnswer(leave.signal).then(
			() => {
				setStale(false);
				revalidate();
				setSaid(`Pagina aggiornata alle ${formatTime(new Date(), "it", "Europe/Rome")}.`);
			},
			() => {}, // left
		);
		return () => leave.abort();
	}, [isStale, isBusy, isSeen, revalidate]);

	return (
		<p role="status" className="visually-hidden">
			{said}
		</p>
	);
}

function onVisibility(changed: () => void): () => void {
	document.addEventListener("visibilitychange", changed);
	return () => document.removeEventListener("visibilitychange", changed);
}
