import type { Temporal } from "temporal-polyfill";
import { onTestFinished } from "vitest";
import type { Database } from "#app/adapters/db/database.server.ts";
import { watchMailHost } from "#app/adapters/mail/mail-host.server.ts";
import type { Mailer } from "#app/adapters/mail/mailer.server.ts";
import { openSmtpMailer, type Patience } from "#app/adapters/mail/smtp-mailer.server.ts";
import { DEFAULT_REMINDER_HOURS } from "#app/domain/reminders/reminder-hours.ts";
import type { DeliveryContext } from "#app/features/messages/send-message.server.ts";
import { monday, vault } from "./world.ts";

export const sender = {
	baseUrl: "https://prenota.example.it",
	address: "prenota@example.it",
	isDemo: false,
};

/** Sends to a real server; closed when the test is over. */
export function smtpMailer(url: string, patience?: Patience): Mailer {
	const mailer = openSmtpMailer(url, `P.R.A.Ti.C.O. <${sender.address}>`, patience);
	onTestFinished(() => mailer.close());
	return mailer;
}

/** A pass at one instant; `errors` are the events it logged, `told` what it said of each. */
export function deliveryAt(
	db: Database,
	mailer: Mailer,
	now: Temporal.Instant = monday,
): DeliveryContext & { errors: string[]; told: unknown[] } {
	const errors: string[] = [];
	const told: unknown[] = [];
	return {
		clock: () => now,
		db,
		vault,
		mailer,
		host: watchMailHost(),
		reminderHours: DEFAULT_REMINDER_HOURS,
		sender,
		errors,
		told,
		log: {
			info() {},
			error(event, facts) {
				errors.push(event);
				told.push(facts);
			},
		},
	};
}
