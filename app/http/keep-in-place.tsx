import { Component } from "react";

type Props = { locationKey: string };
type Before = { row: Element | null; top: number; scrolled: number };

/**
 * When a page shows something new in itself, the row of a table that the pointer is on, or else the
 * focus, stays where it is on the screen: nobody presses the button of somebody else. It stands behind
 * the framework's restoration of the scrolling, which would go back to where the page was when it began
 * to load.
 */
export class KeepInPlace extends Component<Props> {
	override getSnapshotBeforeUpdate(): Before {
		const row = document.querySelector("tr:hover") ?? document.activeElement?.closest("tr") ?? null;
		return { row, top: row?.getBoundingClientRect().top ?? 0, scrolled: window.scrollY };
	}

	override componentDidUpdate(previous: Props, _: unknown, { row, top, scrolled }: Before) {
		if (previous.locationKey !== this.props.locationKey) return;
		const moved = row?.isConnected
			? row.getBoundingClientRect().top - top
			: scrolled - window.scrollY;
		if (moved !== 0) window.scrollBy({ top: moved, behavior: "instant" });
	}

	override render() {
		return null;
	}
}
