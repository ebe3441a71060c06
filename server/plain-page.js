import { plainWords } from "./plain-words.js";

/**
 * A page for what is refused before the app is asked: it depends on nothing. It speaks the language
 * of the address, and Italian below it.
 *
 * @param {import("express").Request} request
 * @param {import("express").Response} response
 * @param {keyof typeof plainWords} status
 */
export function sendPlainPage(request, response, status) {
	const languages = languagesOf(request.originalUrl);
	const [first = "it"] = languages;
	response
		.status(status)
		.set("Cache-Control", "no-store")
		.type("html")
		.send(`<!DOCTYPE html>
<html lang="${first}" dir="${directionOf(first)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${wordsOf(status, first).title}</title>
</head>
<body>
<main>
${languages.map((language, index) => sectionOf(status, language, index === 0)).join("\n")}
</main>
</body>
</html>
`);
}

/**
 * @param {keyof typeof plainWords} status
 * @param {string} language
 * @param {boolean} isFirst
 */
function sectionOf(status, language, isFirst) {
	const { title, text, home } = wordsOf(status, language);
	const heading = isFirst ? "h1" : "h2";
	return `<div lang="${language}" dir="${directionOf(language)}">
<${heading}>${title}</${heading}>
<p>${text}</p>
<p><a href="${language === "it" ? "/" : `/${language}`}">${home}</a></p>
</div>`;
}

/**
 * @param {keyof typeof plainWords} status
 * @param {string} language
 */
function wordsOf(status, language) {
	const words = plainWords[status];
	return { ...words[/** @type {keyof typeof words} */ (language)], home: HOME[language] };
}

/** @type {Record<string, string>} */
const HOME = {
	it: "Torna alla pagina iniziale",
	en: "Back to the home page",
	ro: "Înapoi la pagina principală",
	fr: "Retour à la page d'accueil",
	ar: "ارجع إلى الصفحة الأولى",
};

/**
 * The language of the address, and Italian.
 *
 * @param {string} url
 */
export function languagesOf(url) {
	const first = url.split(/[/?]/)[1] ?? "";
	return Object.hasOwn(HOME, first) && first !== "it" ? [first, "it"] : ["it"];
}

/** @param {string} language */
export function directionOf(language) {
	return language === "ar" ? "rtl" : "ltr";
}
