import { statfsSync } from "node:fs";

const FOLDER = "/dev/shm";

/** In bytes: what all that the tests write at one time is far below. */
const ENOUGH = 2 ** 31;

/**
 * Lets what is begun from here on write its temporary files to memory, where there is enough: syncing a
 * file there costs nothing, and no test cuts the power.
 */
export function writeToMemory() {
	if (process.env.TMPDIR || !hasRoom()) return;
	process.env.TMPDIR = FOLDER;
}

function hasRoom() {
	try {
		const { bavail, bsize } = statfsSync(FOLDER);
		return bavail * bsize >= ENOUGH;
	} catch {
		return false; // not on this system
	}
}
