import { existsSync } from "node:fs";
import { join } from "node:path";
import { prepare } from "./prepare.js";
import { giveUp } from "./problem.js";

process.chdir(join(import.meta.dirname, ".."));
if (existsSync(".env")) process.loadEnvFile(".env");

await launch(process.argv.includes("--dev")).catch(giveUp);

/** @param {boolean} isDevelopment */
async function launch(isDevelopment) {
	process.env.NODE_ENV = isDevelopment ? "development" : "production";
	await prepare({ build: !isDevelopment });
	const { serve } = isDevelopment ? await import("./develop.js") : await import("./serve.js");
	await serve();
}
