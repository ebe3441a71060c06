import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createTransport } from "nodemailer";
import { Temporal } from "temporal-polyfill";
import { openDatabase } from "#app/adapters/db/database.server.ts";
import { composeMail } from "#app/adapters/mail/compose-mail.server.ts";
import { watchMailHost } from "#app/adapters/mail/mail-host.server.ts";
import type { Mail } from "#app/adapters/mail/mailer.server.ts";
import { openSmtpMailer } from "#app/adapters/mail/smtp-mailer.server.ts";
import { DEFAULT_REMINDER_HOURS } from "#app/domain/reminders/reminder-hours.ts";
import { deliverMessages } from "#app/features/messages/deliver-messages.server.ts";
import { deriveReminders } from "#app/features/reminders/derive-reminders.server.ts";
import { bookCrowd } from "#tests/support/crowd.ts";
import { atOffice, makeWorld, vault } from "#tests/support/world.ts";
import { makeDatabase } from "./bench-database.ts";

// npm run bench -- mail    how fast do reminders leave, beside the same mails sent by bare nodemailer
//                          over as many connections?
//
//   --people N      who are reminded at once (10000)
//   --engine E      sqlite (as it is) or postgresql (at TEST_POSTGRES_URL)

const { values } = parseArgs({
	allowPositionals: true,
	options: {
		people: { type: "string", default: "10000" },
		engine: { type: "string", default: "sqlite" },
	},
});

const FROM = "P.R.A.Ti.C.O. <prenota@example.it>";
const sender = {
	baseUrl: "https://prenota.example.it",
	address: "prenota@example.it",
	isDemo: false,
};
const now = atOffice("2026-12-02T09:00");
const TURNS = 5;
const people = Number(values.people);

const sink = spawn(
	process.execPath,
	["--import", "tsx", fileURLToPath(new URL("./mail-sink.ts", import.meta.url))],
	{ stdio: ["ignore", "pipe", "inherit"] },
);
const [port] = await once(sink.stdout, "data");
const url = `smtp://127.0.0.1:${String(port).trim()}`;
const place = await makeDatabase(values.engine);
const db = await openDatabase(place.url);
const mailer = openSmtpMailer(url, FROM);
try {
	const world = await makeWorld(db);
	await bookCrowd(world, { people, start: atOffice("2026-12-03T08:00") });
	const deriving = performance.now();
	const { written } = await deriveReminders(world.system(now));
	report(`${values.engine}: derived`, written, performance.now() - deriving);

	const ahead = now.epochMilliseconds - Date.now();
	const clock = () => Temporal.Instant.fromEpochMilliseconds(Date.now() + ahead);
	const log = {
		info() {},
		error: (event: string, fields?: object) => console.error(event, fields),
	};
	const context = {
		clock,
		db,
		vault,
		host: watchMailHost(),
		reminderHours: DEFAULT_REMINDER_HOURS,
		sender,
		log,
	};
	const transport = createTransport({ url, pool: true, maxConnections: mailer.lanes });
	const ours = { count: 0, wall: 0, cpu: 0 };
	const bare = { count: 0, wall: 0, cpu: 0 };
	// In turns, because a machine is not equally busy at all times.
	for (let turn = 0; turn < TURNS; turn++) {
		const enough = new AbortController();
		const mails: Mail[] = [];
		const counting = {
			...mailer,
			send(mail: Mail) {
				if (mails.push(mail) === Math.ceil(written / TURNS)) enough.abort();
				return mailer.send(mail);
			},
		};
		await measured(ours, async () => {
			await deliverMessages({ ...context, mailer: counting, signal: enough.signal });
			return mails.length;
		});
		await measured(bare, async () => {
			await Promise.all(mails.map((mail) => transport.sendMail(composeMail(mail, FROM))));
			return mails.length;
		});
	}
	transport.close();
	report(`${values.engine}: delivered`, ours.count, ours.wall);
	report("bare nodemailer", bare.count, bare.wall);
	const each = ({ count, wall, cpu }: typeof ours) => ({ wall: wall / count, cpu: cpu / count });
	const ratio = (of: "wall" | "cpu") => `1 : ${(each(ours)[of] / each(bare)[of]).toFixed(1)}`;
	console.log(
		`bare nodemailer beside ours, in time ${ratio("wall")}, in processor time ${ratio("cpu")}`,
	);
} finally {
	mailer.close();
	await db.close();
	await place.drop();
	sink.kill();
}

async function measured(
	sum: { count: number; wall: number; cpu: number },
	work: () => Promise<number>,
) {
	const startedAt = performance.now();
	const cpuBefore = process.cpuUsage();
	sum.count += await work();
	const { user, system } = process.cpuUsage(cpuBefore);
	sum.wall += performance.now() - startedAt;
	sum.cpu += (user + system) / 1000;
}

function report(what: string, count: number, milliseconds: number): void {
	const [seconds, rate] = [milliseconds / 1000, count / (milliseconds / 1000)];
	console.log(`${what}: ${count} in ${seconds.toFixed(1)} s, ${rate.toFixed(0)} a second`);
}
