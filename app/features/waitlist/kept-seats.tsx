import type { DeskWish } from "./desk-waitlist.view.server.ts";
import { DeskWishes } from "./desk-wishes.tsx";

/**
 * The seats of a person that nobody else sees as free, where the desk is about to choose one; nothing
 * when there is none.
 */
export function KeptSeats({
	wishes,
	...rest
}: Omit<Parameters<typeof DeskWishes>[0], "caption" | "wishes"> & {
	/** All that the person waits for. */
	wishes: readonly DeskWish[];
}) {
	const kept = wishes.filter(({ offer }) => offer !== null);
	if (kept.length === 0) return null;
	return (
		<section aria-labelledby="kept">
			<h2 id="kept">C'è un posto tenuto per questa persona</h2>
			<p>
				Gli altri lo vedono occupato. Se la persona lo prende non devi scegliere un altro orario.
			</p>
			<DeskWishes caption="Posti tenuti per la persona" wishes={kept} {...rest} />
		</section>
	);
}
