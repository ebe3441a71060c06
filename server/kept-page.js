import { createHash } from "node:crypto";
import { crc32, deflateRawSync, gzipSync, constants as zlib } from "node:zlib";

/**
 * @typedef {{ headers: [string, import("node:http").OutgoingHttpHeader][], body: Buffer }} Page
 * @typedef {object} KeptPage
 * @property {Page["headers"]} headers
 * @property {string} etag the same for everybody, whatever key their form has
 * @property {(key: () => string) => Buffer} plain
 * @property {(key: () => string) => Buffer} gzipped
 */

/** The key of a form, which makes sending it twice one thing: each visitor gets one of their own. */
const KEY = /(?<=name="key" value=")[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=")/g;

/**
 * A page that everybody may get, compressed once. Where it has a form, the bytes before its key and
 * those after it are kept, and each visitor's key is put in between.
 *
 * @param {Page} page
 * @returns {KeptPage | null} null for a page with more than one form's key
 */
export function keepPage({ headers, body }) {
	const text = body.toString("latin1"); // one character a byte
	const [key, ...more] = [...text.matchAll(KEY)];
	if (more.length > 0) return null;
	const etag = `W/"${createHash("sha256").update(text.replace(KEY, "")).digest("base64url").slice(0, 22)}"`;
	if (!key) {
		const gzipped = gzipSync(body);
		return { headers, etag, plain: () => body, gzipped: () => gzipped };
	}
	const before = body.subarray(0, key.index);
	const after = body.subarray(key.index + key[0].length);
	return {
		headers,
		etag,
		plain: (newKey) => Buffer.concat([before, Buffer.from(newKey()), after]),
		gzipped: spliced(before, after),
	};
}

/** Of a gzip file (RFC 1952): deflate, no name, no time, no system. */
const GZIP_HEAD = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);

/**
 * The key goes in as a block that is stored as it is (RFC 1951, 3.2.4), between two that are compressed
 * and know nothing of each other.
 *
 * @param {Buffer} before
 * @param {Buffer} after
 * @returns {KeptPage["gzipped"]}
 */
function spliced(before, after) {
	const head = Buffer.concat([
		GZIP_HEAD,
		deflateRawSync(before, { finishFlush: zlib.Z_SYNC_FLUSH }), // ends on a whole byte, and goes on
	]);
	const tail = deflateRawSync(after);
	const sumBefore = crc32(before);
	return (newKey) => {
		const key = Buffer.from(newKey());
		const block = Buffer.alloc(5);
		block.writeUInt16LE(key.length, 1);
		block.writeUInt16LE(~key.length & 0xffff, 3);
		const foot = Buffer.alloc(8);
		foot.writeUInt32LE(crc32(after, crc32(key, sumBefore)), 0);
		foot.writeUInt32LE(before.length + key.length + after.length, 4);
		return Buffer.concat([head, block, key, tail, foot]);
	};
}
