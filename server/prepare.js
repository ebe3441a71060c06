import { areGenerated, generateClients } from "../prisma/generate.js";
import { buildIfStale, isBuilt } from "./build.js";
import { installIfStale } from "./install.js";

/**
 * Makes a checkout ready: packages, Prisma clients, the build. What is up to date is left alone.
 *
 * @param {{ build: boolean }} options
 */
export async function prepare({ build }) {
	await installIfStale(say, { toBuild: true });
	await generateClients();
	if (build) await buildIfStale(say);
}

/** The same for whoever only serves: what is built needs no packages that build. */
export async function prepareToServe() {
	if (isBuilt() && areGenerated()) return installIfStale(say, { toBuild: false });
	return prepare({ build: true });
}

/** @param {string} line */
function say(line) {
	console.log(line);
}
