import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";
import { DEFAULT_REMINDER_HOURS } from "#app/domain/reminders/reminder-hours.ts";
import type { DailyHours } from "#app/domain/time/office-clock.ts";
import { type CompanyFacts, companyFacts, companyVariables } from "./company-facts.server.ts";

/** Everything this installation was told from outside, read once at the start. */
export type Settings = {
	/** `demo`: invented data, local mailbox, a banner that says so. `production`: for real. */
	mode: "demo" | "production";
	host: string;
	port: number;
	/** `file:<absolute path>` or `postgresql://…` */
	databaseUrl: string;
	/** Absolute path of the folder for the SQLite file, the demo's secret and its mailbox. */
	dataDir: string;
	/** Where people reach the site, without a slash at the end; it stands in every mail. */
	baseUrl: string;
	/** null: mail goes to the local mailbox (demo only). */
	smtpUrl: string | null;
	/** The sender and organiser of every mail: `Name <address>` or an address. */
	mailFrom: string;
	/** In which people are reminded, by the clock of the office. */
	reminderHours: DailyHours;
	/** What the law wants told about the company that runs the portal. */
	company: CompanyFacts;
	/** The one secret; every key is derived from it. */
	secret: Uint8Array;
};

/** The settings can't be used; `problems` lists all that is missing or wrong, one sentence each. */
export class SettingsError extends Error {
	readonly problems: string[];
	constructor(problems: string[]) {
		super(problems.join("\n"));
		this.name = "SettingsError";
		this.problems = problems;
	}
}

type Environment = Readonly<Record<string, string | undefined>>;

const SECRET_BYTES = 32;

/** In the data folder. */
const DEMO_SECRET = "demo-secret";

const common = {
	HOST: z.string().default("127.0.0.1"),
	PORT: z.coerce
		.number("PORT must be a number")
		.int("PORT must be a whole number")
		.min(0, "PORT must be between 0 and 65535")
		.max(65_535, "PORT must be between 0 and 65535")
		.default(3000),
	DATA_DIR: z.string().default("data"),
	DATABASE_URL: z
		.string()
		.regex(
			/^(file:.+|postgres(ql)?:\/\/.+)$/,
			"DATABASE_URL must start with file: or postgresql://",
		)
		.optional(),
	REMINDER_HOURS: z
		.string()
		.transform(dailyHours)
		.refine((hours) => hours !== null, "REMINDER_HOURS must be two hours of the day such as 8-20")
		.optional(),
	...companyVariables,
};

const smtpUrl = z.string().regex(/^smtps?:\/\/.+/, "SMTP_URL must start with smtp:// or smtps://");
const baseUrl = z
	.url({
		protocol: /^https?$/,
		error: "BASE_URL must be an address such as https://prenota.example.it",
	})
	.transform((url) => url.replace(/\/+$/, ""));

const demo = z.object({
	...common,
	BASE_URL: baseUrl.optional(),
	SMTP_URL: smtpUrl.optional(),
	MAIL_FROM: z.string().default("P.R.A.Ti.C.O. demo <demo@localhost>"),
	APP_SECRET: z.string().optional(),
});

const production = z.object({
	...common,
	BASE_URL: required("BASE_URL", "the address people reach the site at").pipe(baseUrl),
	SMTP_URL: required("SMTP_URL", "the mail server, smtp://user:password@host:587").pipe(smtpUrl),
	MAIL_FROM: required("MAIL_FROM", "the sender of every mail, a mailbox somebody reads"),
	APP_SECRET: required("APP_SECRET", "32 random bytes in base64: openssl rand -base64 32"),
});

function required(name: string, meaning: string) {
	return z.string(`${name} is missing: ${meaning}`).min(1, `${name} is missing: ${meaning}`);
}

/** "8-20": from eight in the morning, until before eight in the evening. */
function dailyHours(text: string): DailyHours | null {
	const [, from = "", to = ""] = /^(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
	const hours = { fromHour: Number(from), toHour: Number(to) };
	return from !== "" && hours.fromHour < hours.toHour && hours.toHour <= 24 ? hours : null;
}

/** @throws SettingsError with every problem at once. In the demo, makes the data folder and its secret. */
export function readSettings(environment: Environment): Settings {
	const env = Object.fromEntries(
		Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
	);
	const mode = env.APP_MODE ?? "demo";
	if (mode !== "demo" && mode !== "production") {
		throw new SettingsError([`APP_MODE must be demo or production, not ${mode}`]);
	}
	const parsed = (mode === "demo" ? demo : production).safeParse(env);
	if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => issue.message));
	const values = parsed.data;
	const dataDir = resolve(values.DATA_DIR);
	try {
		mkdirSync(dataDir, { recursive: true });
		return {
			mode,
			host: values.HOST,
			port: values.PORT,
			dataDir,
			databaseUrl: absolute(values.DATABASE_URL ?? `file:${join(dataDir, "pratico.db")}`),
			baseUrl: values.BASE_URL ?? `http://localhost:${values.PORT}`,
			smtpUrl: values.SMTP_URL ?? null,
			mailFrom: values.MAIL_FROM,
			reminderHours: values.REMINDER_HOURS ?? DEFAULT_REMINDER_HOURS,
			company: companyFacts(values),
			secret: values.APP_SECRET ? decodeSecret(values.APP_SECRET) : demoSecret(dataDir),
		};
	} catch (error) {
		if (error instanceof SettingsError) throw error;
		const code = (error as NodeJS.ErrnoException).code ?? "error";
		throw new SettingsError([
			`The data folder ${dataDir} can't be written (${code}); set DATA_DIR`,
		]);
	}
}

function absolute(databaseUrl: string): string {
	return databaseUrl.startsWith("file:")
		? `file:${resolve(databaseUrl.slice("file:".length))}`
		: databaseUrl;
}

function decodeSecret(text: string): Uint8Array {
	const secret = Buffer.from(text, "base64");
	if (secret.length >= SECRET_BYTES) return secret;
	throw new SettingsError([
		`APP_SECRET must hold at least ${SECRET_BYTES} bytes in base64: openssl rand -base64 32`,
	]);
}

/** The secret that these settings name, or that the demo has made already; null when there is none yet. */
export function readSecret(environment: Environment): Uint8Array | null {
	const { APP_SECRET, DATA_DIR } = environment;
	if (APP_SECRET) return decodeSecret(APP_SECRET);
	const file = join(resolve(DATA_DIR || "data"), DEMO_SECRET);
	return existsSync(file) ? decodeSecret(readFileSync(file, "utf8")) : null;
}

/** The demo makes its own secret once and keeps it beside its data. */
function demoSecret(dataDir: string): Uint8Array {
	const file = join(dataDir, DEMO_SECRET);
	try {
		return decodeSecret(readFileSync(file, "utf8"));
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
	}
	writeFileSync(file, randomBytes(SECRET_BYTES).toString("base64"), { mode: 0o600, flag: "wx" });
	return demoSecret(dataDir);
}
