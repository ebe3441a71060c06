import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readSettings } from "#app/adapters/env/settings.server.ts";

function settingsWith(variables: Record<string, string>) {
	const DATA_DIR = mkdtempSync(join(tmpdir(), "pratico-settings-"));
	onTestFinished(() => rmSync(DATA_DIR, { recursive: true, force: true }));
	return readSettings({ DATA_DIR, ...variables });
}

test.for([
	["", 8, 20],
	["8-20", 8, 20],
	["09-18", 9, 18],
	["0-24", 0, 24],
] as const)("reminders that may leave at %j leave from %i to %i", ([said, fromHour, toHour]) => {
	expect(settingsWith({ REMINDER_HOURS: said }).reminderHours).toEqual({ fromHour, toHour });
});

test.for(["8", "8-", "-20", "20-8", "8-8", "8-25", "8:00-20:00", "sempre", "8-20 "])(
	"%j is no time of the day for reminders, which is said before anything starts",
	(said) => {
		expect(() => settingsWith({ REMINDER_HOURS: said })).toThrow(
			"REMINDER_HOURS must be two hours of the day such as 8-20",
		);
	},
);
