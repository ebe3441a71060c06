import type { MailedSlot, SendingFacts } from "../message-facts-store.server.ts";

/**
 * What a message may tell to somebody whose mail others may read: when, at which address, and how to
 * change it. What services and offices are called, how to find them and what to bring would say what
 * it is about, so no template gets to see it.
 */
export function safeContactFacts(facts: SendingFacts): SendingFacts {
	return {
		...facts,
		booking: facts.booking && { ...facts.booking, ...safeContactSlot(facts.booking) },
		offer: facts.offer && { ...facts.offer, ...safeContactSlot(facts.offer) },
		wish: facts.wish && { ...facts.wish, services: [] },
		proposed: facts.proposed.map((time) => ({ ...time, officeName: "" })),
	};
}

function safeContactSlot({ office }: MailedSlot): Pick<MailedSlot, "services" | "office"> {
	return {
		services: [],
		office: { ...office, name: "", directions: null, transport: null, mapUrl: null },
	};
}
