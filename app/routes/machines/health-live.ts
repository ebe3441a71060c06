/** Alive: the process answers. Whether it can serve is asked at /health/ready. */
export function loader() {
	return new Response("ok\n", {
		headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" },
	});
}
