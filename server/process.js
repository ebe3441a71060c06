import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Problem } from "./problem.js";

/** How long running requests may take to finish when the server is told to stop. */
const PATIENCE = 10_000;

/** Ctrl+C arrives twice, from the terminal and from npm: within these milliseconds it is one wish. */
const ECHO = 1000;

/**
 * A port that somebody else has is found out before anything else is done.
 *
 * @param {{ host: string, port: number }} address
 */
export async function makeSureWeCanListen(address) {
	const server = createServer();
	await listen(server, address);
	server.close();
	await once(server, "close");
}

/**
 * @param {import("node:net").Server} server
 * @param {{ host: string, port: number }} address
 */
export async function listen(server, { host, port }) {
	try {
		server.listen(port, host);
		await once(server, "listening");
	} catch (error) {
		const { code } = /** @type {NodeJS.ErrnoException} */ (error);
		if (code === "EADDRINUSE") {
			throw new Problem(
				`Port ${port} is in use: stop what is using it, or choose another port with PORT=${port + 1} npm start.`,
			);
		}
		if (code === "EACCES") {
			throw new Problem(`Port ${port} is not open to this user: choose one above 1023 with PORT.`);
		}
		if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND" || code === "EAI_AGAIN") {
			throw new Problem(`HOST=${host} is not an address of this machine (${code}).`);
		}
		throw error;
	}
}

/**
 * Stops on SIGTERM or SIGINT: no new connections, running requests finished, then `close`. A
 * second wish to stop does not wait. A defect that nobody caught ends the process at once: what it left
 * behind can't be trusted.
 *
 * @param {import("node:http").Server} server
 * @param {() => Promise<void>} close
 * @param {AbortController} [stopping] told first: answers that never end by themselves end then
 */
export function stopOnSignal(server, close, stopping) {
	/** @type {number | null} */
	let toldAt = null;
	const stop = async () => {
		if (toldAt !== null) {
			if (performance.now() - toldAt > ECHO) process.exit(1);
			return;
		}
		toldAt = performance.now();
		stopping?.abort();
		await finishRequests(server, PATIENCE);
		await close();
		process.exit(0);
	};
	process.on("SIGTERM", stop);
	process.on("SIGINT", stop);
	for (const event of ["uncaughtException", "unhandledRejection"]) {
		process.on(event, (error) => {
			console.error(error);
			process.exit(1);
		});
	}
}

/**
 * @param {import("node:http").Server} server
 * @param {number} patience in milliseconds
 */
export async function finishRequests(server, patience) {
	const closed = once(server, "close");
	server.close();
	// A connection that is kept alive turns idle only when its request has been answered.
	const sweep = setInterval(() => server.closeIdleConnections(), 50);
	await Promise.race([closed, pause(patience, undefined, { ref: false })]);
	clearInterval(sweep);
	server.closeAllConnections();
}
