import type { LoaderFunctionArgs } from "@remix-run/node";

/** The pages about the programme may be found; what belongs to somebody may not. */
export function loader({ context }: LoaderFunctionArgs) {
	const { baseUrl, mode } = context.app.settings;
	const closed = ["/appuntamento/", "/attesa/", "/area", "/accesso", "/sportello", "/posta"];
	const lines =
		mode === "demo"
			? ["User-agent: *", "Disallow: /"]
			: [
					"User-agent: *",
					...closed.map((path) => `Disallow: ${path}`),
					`Sitemap: ${baseUrl}/sitemap.xml`,
				];
	return new Response(`${lines.join("\n")}\n`, {
		headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "max-age=3600" },
	});
}
