import { Temporal } from "temporal-polyfill";
import type { HostProblem } from "./mailer.server.ts";

/** How often a host that takes no mail is tried, in minutes. */
const TRY_EVERY = 1;

/** What this process knows of the mail server as a whole. */
export type MailHost = {
	/** null: it takes mail, or nobody has tried yet. */
	trouble(): { problem: HostProblem; since: Temporal.Instant } | null;
	/** Whether mail may be handed to it, or it may be tried. */
	mayBeTried(now: Temporal.Instant): boolean;
	isAway(problem: HostProblem, now: Temporal.Instant): void;
	isBack(): void;
};

export function watchMailHost(): MailHost {
	let away: { problem: HostProblem; since: Temporal.Instant; tryAgainAt: Temporal.Instant } | null =
		null;
	return {
		trouble: () => away && { problem: away.problem, since: away.since },
		mayBeTried: (now) => away === null || Temporal.Instant.compare(now, away.tryAgainAt) >= 0,
		isAway(problem, now) {
			const since = away?.since ?? now;
			away = { problem, since, tryAgainAt: now.add({ minutes: TRY_EVERY }) };
		},
		isBack() {
			away = null;
		},
	};
}
