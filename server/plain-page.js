/**
 * A page for what is refused before the app is asked: it depends on nothing.
 *
 * @param {import("express").Response} response
 * @param {number} status
 * @param {{ it: string, en: string }} words one sentence per language
 */
export function sendPlainPage(response, status, { it, en }) {
	response
		.status(status)
		.set("Cache-Control", "no-store")
		.type("html")
		.send(`<!DOCTYPE html>
<html lang="it">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${it}</title>
</head>
<body>
<main>
<h1>${it}</h1>
<p lang="en">${en}</p>
<p><a href="/">Torna alla pagina iniziale<span lang="en"> · Back to the home page</span></a></p>
</main>
</body>
</html>
`);
}
