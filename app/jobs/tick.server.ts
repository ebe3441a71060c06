import type { App } from "#app/adapters/app.server.ts";
import { currentInstant } from "#app/adapters/clock.server.ts";
import { addressOf } from "#app/adapters/mail/compose-mail.server.ts";
import type { SystemContext } from "#app/features/context.ts";
import { examineDaily } from "#app/features/health/examine-daily.server.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { forgetExpired } from "#app/features/privacy/forget-expired.server.ts";
import { deriveReminders } from "#app/features/reminders/derive-reminders.server.ts";
import { tendRepairs } from "#app/features/repairs/tend-repairs.server.ts";
import { publishDueSlots } from "#app/features/slots/publish-horizon.server.ts";
import { tendWaitlist } from "#app/features/waitlist/tend-waitlist.server.ts";

export type Job = {
	name: string;
	/** From the end of one run to the start of the next, in milliseconds. */
	pause: number;
	/** @param signal aborted when the server stops: what has begun is finished, nothing new begun. */
	run(app: App, signal: AbortSignal): Promise<void>;
};

/**
 * What happens without anybody clicking.
 *
 * The outbox is looked at twice a second, by its index and without a write lock, so that a
 * confirmation leaves within a second of the click. Polling serves every process alike: another may
 * send a message that one has written, and there is no nudge to get lost.
 */
export const jobs: readonly Job[] = [
	{
		name: "derive_reminders",
		pause: 30_000,
		async run(app, signal) {
			const { unreadable } = await deriveReminders(
				systemContext(app),
				signal,
				app.settings.reminderHours,
			);
			for (const booking of unreadable) app.log.error("reminder_unreadable", { booking });
		},
	},
	{
		name: "deliver_messages",
		pause: 500,
		async run({ db, vault, mailer, mailHost, log, settings }, signal) {
			const sender = {
				baseUrl: settings.baseUrl,
				address: addressOf(settings.mailFrom),
				isDemo: settings.mode === "demo",
			};
			const context = { clock: currentInstant, db, vault, mailer, host: mailHost };
			const { reminderHours } = settings;
			await deliverMessages({ ...context, sender, reminderHours, log, signal });
		},
	},
	{
		name: "publish_slots",
		pause: 300_000,
		async run(app) {
			const published = await publishDueSlots(systemContext(app));
			if (published) app.log.info("slots_published", { published });
		},
	},
	{
		name: "tend_repairs",
		pause: 15_000,
		async run(app) {
			const proposed = await tendRepairs(systemContext(app));
			if (proposed) app.log.info("repairs_proposed", { proposed });
		},
	},
	{
		name: "tend_waitlist",
		pause: 5000,
		async run(app) {
			const offered = await tendWaitlist(systemContext(app));
			if (offered) app.log.info("seats_offered", { offered });
		},
	},
	{
		name: "forget_expired",
		pause: 60_000,
		run: (app) => forgetExpired(systemContext(app)),
	},
	{
		name: "examine_database",
		pause: 600_000,
		async run(app) {
			const check = await examineDaily(systemContext(app));
			for (const { check: rule, count } of check?.findings ?? []) {
				app.log.error("data_check_failed", { rule, count });
			}
		},
	},
];

function systemContext({ db, vault }: App): SystemContext {
	return { now: currentInstant(), db, vault };
}
