import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const WORTH_COMPRESSING = /\.(css|js|json|svg|txt|xml|webmanifest|ico)$/;

/** Below this a packet is a packet. */
const SMALLEST = 1024;

/**
 * Puts a .br and a .gz beside every file that gains from it, as small as they get: time spent once
 * here is saved on every request.
 *
 * @param {string} folder
 */
export async function precompress(folder) {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	await Promise.all(
		entries
			.filter((entry) => entry.isFile() && WORTH_COMPRESSING.test(entry.name))
			.map((entry) => compressFile(join(entry.parentPath, entry.name))),
	);
}

/** @param {string} file */
async function compressFile(file) {
	const content = await readFile(file);
	if (content.length < SMALLEST) return;
	const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
	const [br, gz] = await Promise.all([
		promisify(brotliCompress)(content, { params }),
		promisify(gzip)(content, { level: 9 }),
	]);
	await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
