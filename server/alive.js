/** Where a supervisor asks whether the process answers. Whether it can serve is asked at /health/ready. */
const PATH = "/health/live";

const HEADERS = {
	"Content-Type": "text/plain; charset=utf-8",
	"Cache-Control": "no-store",
	"X-Content-Type-Options": "nosniff",
};

/**
 * Answers that question before anything else of the server, and leaves everything else to it. It is
 * asked every few seconds, also while there is no time for it, and is not worth a line in the log.
 *
 * @param {import("node:http").RequestListener} answer
 * @returns {import("node:http").RequestListener}
 */
export function aliveFirst(answer) {
	return (request, response) => {
		const { method, url } = request;
		if (url !== PATH || (method !== "GET" && method !== "HEAD")) return answer(request, response);
		response.writeHead(200, HEADERS).end(method === "GET" ? "ok\n" : undefined);
	};
}
