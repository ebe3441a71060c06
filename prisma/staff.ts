import { text } from "node:stream/consumers";
import { parseArgs } from "node:util";
import { Temporal } from "temporal-polyfill";
import { closeApp, openApp } from "#app/adapters/app.server.ts";
import { generatePassword } from "#app/adapters/crypto/passwords.server.ts";
import { readSettings, SettingsError } from "#app/adapters/env/settings.server.ts";
import {
	type AddStaffMemberOutcome,
	addStaffMember,
} from "#app/features/people/add-staff-member.server.ts";

const usage = `npm run staff -- add --email <e-mail> --name "<name>" [--comune <slug,slug>] [--coordinatore]

  --comune           the municipalities they work for, separated by commas; all of them when left out
  --coordinatore     gives the role of coordinator instead of operator
  --password-stdin   reads the password from the standard input; else one is made and printed once
`;

/** Bad usage, or an expected no: a sentence instead of a stack. */
class Refused extends Error {}

/** Gives somebody at the desk a sign-in. Asks nothing, so that scripts can use it. */
async function add(args: string[]): Promise<string> {
	const { email, name, comune, coordinatore, passwordFromStdin } = readArguments(args);
	const password = passwordFromStdin
		? (await text(process.stdin)).replace(/\r?\n$/, "")
		: generatePassword();
	const app = await openApp(readSettings(process.env));
	try {
		const outcome = await addStaffMember(
			{
				email,
				name,
				role: coordinatore ? "coordinator" : "operator",
				municipalityIds: comune,
				password,
			},
			{ now: Temporal.Now.instant(), db: app.db, vault: app.vault },
		);
		if (!outcome.ok) throw new Refused(refusalText(outcome));
	} finally {
		await closeApp(app);
	}
	const shown = passwordFromStdin ? "" : `Password, shown only now: ${password}\n`;
	return `${email} can sign in at /sportello/accesso.\n${shown}`;
}

function readArguments(args: string[]) {
	try {
		const { values } = parseArgs({
			args,
			options: {
				email: { type: "string" },
				name: { type: "string" },
				comune: { type: "string" },
				coordinatore: { type: "boolean", default: false },
				"password-stdin": { type: "boolean", default: false },
			},
		});
		const email = values.email?.trim() ?? "";
		const name = values.name?.trim() ?? "";
		if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) || name === "") throw new Refused(usage);
		return {
			email,
			name,
			comune: values.comune?.split(",").map((slug) => slug.trim()) ?? null,
			coordinatore: values.coordinatore,
			passwordFromStdin: values["password-stdin"],
		};
	} catch (error) {
		throw error instanceof TypeError ? new Refused(`${error.message}\n\n${usage}`) : error;
	}
}

function refusalText(outcome: Extract<AddStaffMemberOutcome, { ok: false }>): string {
	switch (outcome.refusal) {
		case "email_taken":
			return "Somebody with this e-mail can sign in already.\n";
		case "password_too_short":
			return "The password must have at least 12 characters.\n";
		case "unknown_municipalities":
			return `No such municipality: ${outcome.municipalityIds.join(", ")}.\n`;
	}
}

const [command, ...rest] = process.argv.slice(2);
try {
	if (command !== "add") throw new Refused(usage);
	process.stdout.write(await add(rest));
} catch (error) {
	process.stderr.write(`${complaint(error).trimEnd()}\n`);
	process.exitCode = 1;
}

/** What is to be done about it; what was not foreseen is shown whole. */
function complaint(error: unknown): string {
	if (error instanceof Refused || error instanceof SettingsError) return error.message;
	const hasNoTables = (error as { code?: unknown }).code === "P2021";
	if (hasNoTables)
		return "The database is not set up yet: npm run db -- deploy, or npm start once.";
	throw error;
}
