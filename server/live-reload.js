const CHANGED = "app:changed";

/**
 * Vite's own files, and a script in every page that loads it again when a file of the app changes:
 * citizen pages have no script of their own to do it.
 *
 * @param {import("vite").ViteDevServer} vite
 * @returns {import("express").RequestHandler}
 */
export function liveReload(vite) {
	vite.watcher.on("change", () => vite.ws.send(CHANGED));
	return (request, response, next) => {
		addScript(response);
		vite.middlewares(request, response, next);
	};
}

/** @param {import("express").Response} response */
function addScript(response) {
	const write = response.write.bind(response);
	response.write = /** @type {typeof response.write} */ (
		(/** @type {Buffer | string} */ chunk, /** @type {never[]} */ ...rest) => {
			const type = String(response.getHeader("Content-Type"));
			if (!type.startsWith("text/html")) return write(chunk, ...rest);
			const html = Buffer.from(chunk).toString();
			return write(html.replace("</head>", `${script(response.locals.cspNonce)}</head>`));
		}
	);
}

/** @param {string} nonce */
function script(nonce) {
	return `<script type="module" nonce="${nonce}">
import { createHotContext } from "/@vite/client";
createHotContext("/live-reload").on("${CHANGED}", () => location.reload());
</script>`;
}
