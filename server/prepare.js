import { buildIfStale } from "./build.js";
import { installIfStale } from "./install.js";

/**
 * Makes a checkout ready: packages, Prisma clients, the build. What is up to date is left alone.
 *
 * @param {{ build: boolean }} options
 */
export async function prepare({ build }) {
	await installIfStale(say);
	// Only now may anything be imported that imports a package.
	const { generateClients } = await import("../prisma/generate.js");
	await generateClients();
	if (build) await buildIfStale(say);
}

/** @param {string} line */
function say(line) {
	console.log(line);
}
