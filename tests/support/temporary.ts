import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** An empty folder; gone with what is in it when the test is over. */
export function makeFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "pratico-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

/** A port on which nobody listens just now. */
export async function freePort(): Promise<number> {
	const server = createServer().listen(0, "localhost");
	await once(server, "listening");
	const address = server.address();
	server.close();
	await once(server, "close");
	if (typeof address !== "object" || address === null) throw new Error("no port");
	return address.port;
}
