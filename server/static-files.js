import { existsSync } from "node:fs";
import { join } from "node:path";
import sirv from "sirv";

const YEAR = 31_536_000;

const ASSET = /^\/assets\/[\w.-]+$/;

/**
 * The files of the build, compressed beforehand. Those in /assets carry a hash of their content in
 * their names and never change.
 *
 * @param {string} folder
 * @returns {import("express").RequestHandler}
 */
export function staticFiles(folder) {
	const serve = sirv(folder, {
		brotli: true,
		gzip: true,
		etag: true,
		setHeaders(response, pathname) {
			const isHashed = pathname.startsWith("/assets/");
			response.setHeader(
				"Cache-Control",
				isHashed ? `public, max-age=${YEAR}, immutable` : "public, max-age=3600",
			);
			/** @type {import("express").Response} */ (response).locals.file = pathname;
		},
	});
	return (request, response, next) => {
		if (request.method === "POST") return next();
		const asset = ASSET.exec(request.path)?.[0];
		const missing = () => {
			if (!request.path.startsWith("/assets/")) return next();
			// An old page asks for a file of an older build: no page of ours is the answer.
			response.locals.file = "/assets/*";
			response.status(404).set("Cache-Control", "no-store").type("text").send("Not found\n");
		};
		// A newer build may have taken the place of ours, whose list sirv still has in mind.
		if (asset && !existsSync(join(folder, asset))) return missing();
		serve(request, response, missing);
	};
}
