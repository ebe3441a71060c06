import { existsSync } from "node:fs";
import { join } from "node:path";
import { prepare, prepareToServe } from "./prepare.js";
import { giveUp } from "./problem.js";

process.chdir(join(import.meta.dirname, ".."));
if (existsSync(".env")) process.loadEnvFile(".env");

if (process.argv.includes("--build")) await prepare({ build: true }).catch(giveUp);
else await launch(process.argv.includes("--dev")).catch(giveUp);

/** @param {boolean} isDevelopment */
async function launch(isDevelopment) {
	process.env.NODE_ENV = isDevelopment ? "development" : "production";
	await (isDevelopment ? prepare({ build: false }) : prepareToServe());
	const { serve } = isDevelopment ? await import("./develop.js") : await import("./serve.js");
	await serve();
}
