import { isolate } from "#app/i18n/ar/isolate.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { directionOf, type Locale, localeNames } from "#app/i18n/locales.ts";

/** What the value opens where it is a link: a map, a telephone. */
export type Row = readonly [label: string, value: string, href?: string];

/** A part of a letter; both the plain text and the HTML are made from it, so they say the same. */
export type Block =
	| { kind: "title"; text: string }
	| { kind: "paragraph"; text: string }
	| { kind: "facts"; rows: readonly Row[] }
	| { kind: "list"; title: string; items: readonly string[] }
	| { kind: "code"; text: string }
	| { kind: "button"; label: string; href: string };

/** What a template writes, in one language. */
export type Letter = { subject: string; blocks: readonly Block[] };

export type Version = { locale: Locale; letter: Letter };

/** Puts the languages of one letter under each other; the first one's subject is the subject. */
export function renderLetter(
	versions: readonly [Version, ...Version[]],
	{ isDemo, safeContact }: { isDemo: boolean; safeContact: boolean },
) {
	const complete = versions.map(({ locale, letter }) => ({
		locale,
		blocks: [
			...(isDemo ? [demoNotice(locale)] : []),
			...letter.blocks,
			signature(locale, safeContact),
		],
	}));
	const [{ letter, locale }] = versions;
	const several = versions.length > 1;
	return {
		subject: letter.subject,
		text: complete
			.map((version) => [
				...(several ? [`[ ${localeNames[version.locale]} ]`] : []),
				...version.blocks.map((block) => textOf(block, version.locale)),
			])
			.map((parts) => parts.join("\n\n"))
			.join("\n\n--------------------\n\n"),
		html: documentOf(
			locale,
			letter.subject,
			complete.map((version) => sectionOf(version.locale, version.blocks, several)),
		),
	};
}

function demoNotice(locale: Locale): Block {
	return { kind: "paragraph", text: catalogs[locale].messages.demo };
}

function signature(locale: Locale, safeContact: boolean): Block {
	const { messages } = catalogs[locale];
	return { kind: "paragraph", text: safeContact ? messages.safeContact.who : messages.who };
}

function textOf(block: Block, locale: Locale): string {
	switch (block.kind) {
		case "title":
			return block.text.toUpperCase();
		case "paragraph":
		case "code":
			return block.text;
		case "facts":
			return block.rows
				.map(([label, value]) => `${label}${colon(locale)} ${kept(value, locale)}`)
				.join("\n");
		case "list":
			return [`${block.title}${colon(locale)}`, ...block.items.map((item) => `- ${item}`)].join(
				"\n",
			);
		case "button":
			return `${block.label}${colon(locale)}\n${block.href}`;
	}
}

/** French has a space before it, at which no line ends. */
const colon = (locale: Locale) => (locale === "fr" ? "\u00a0:" : ":");

/** Codes and addresses keep their order among words that run from right to left. */
function kept(value: string, locale: Locale): string {
	return directionOf(locale) === "rtl" ? value.split("\n").map(isolate).join("\n") : value;
}

/** Styles stand on the elements: many mail programs take a style sheet away. */
const STYLES = {
	body: "margin:0;background:#ffffff;color:#17324d;font:400 18px/1.5 'Titillium Web',Arial,sans-serif",
	sheet: "max-width:600px;margin:0 auto;padding:16px",
	section: "border-top:4px solid #0066cc;padding:16px 0 32px",
	language: "margin:0 0 16px;font-size:16px;color:#455a64",
	title: "margin:0 0 16px;font-size:26px;line-height:1.25;font-weight:700",
	block: "margin:0 0 16px",
	label: "display:block;font-size:16px;color:#455a64",
	link: "color:#0066cc",
	code: "margin:0 0 16px;font-size:36px;font-weight:700;letter-spacing:6px",
	button:
		"display:inline-block;padding:14px 24px;background:#0066cc;color:#ffffff;font-weight:700;text-decoration:none;border-radius:4px",
};

/** What a mail program that shows everything dark is told, where it keeps a style sheet. */
const DARK = `:root{color-scheme:light dark}
@media (prefers-color-scheme:dark){
body{background:#16202b!important;color:#f2f5f8!important}
.soft{color:#b8c4d0!important}
.link{color:#8ec5ff!important}
}`;

function htmlOf(block: Block): string {
	switch (block.kind) {
		case "title":
			return `<h1 style="${STYLES.title}">${escapeHtml(block.text)}</h1>`;
		case "paragraph":
			return `<p style="${STYLES.block}">${escapeHtml(block.text)}</p>`;
		case "code":
			return `<p style="${STYLES.code}"><span dir="auto">${escapeHtml(block.text)}</span></p>`;
		case "facts":
			return block.rows
				.map(([label, value, href]) => {
					const strong = `<strong dir="auto">${escapeHtml(value).replaceAll("\n", "<br>")}</strong>`;
					const linked = href
						? `<a href="${escapeHtml(href)}" class="link" style="${STYLES.link}">${strong}</a>`
						: strong;
					return `<p style="${STYLES.block}"><span class="soft" style="${STYLES.label}">${escapeHtml(label)}</span>${linked}</p>`;
				})
				.join("\n");
		case "list":
			return [
				`<p style="margin:0"><span class="soft" style="${STYLES.label}">${escapeHtml(block.title)}</span></p>`,
				`<ul style="margin:0 0 16px;padding:0 24px">`,
				...block.items.map((item) => `<li>${escapeHtml(item)}</li>`),
				"</ul>",
			].join("\n");
		case "button":
			return `<p style="${STYLES.block}"><a href="${escapeHtml(block.href)}" style="${STYLES.button}">${escapeHtml(block.label)}</a></p>`;
	}
}

function sectionOf(locale: Locale, blocks: readonly Block[], isNamed: boolean): string {
	const name = isNamed
		? `<p class="soft" style="${STYLES.language}">${localeNames[locale]}</p>\n`
		: "";
	return `<div lang="${locale}" dir="${directionOf(locale)}" style="${STYLES.section}">
${name}${blocks.map(htmlOf).join("\n")}
</div>`;
}

function documentOf(locale: Locale, title: string, sections: readonly string[]): string {
	return `<!doctype html>
<html lang="${locale}" dir="${directionOf(locale)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(title)}</title>
<style>${DARK}</style>
</head>
<body style="${STYLES.body}">
<div style="${STYLES.sheet}">
${sections.join("\n")}
</div>
</body>
</html>
`;
}

const ENTITIES: Record<string, string> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

function escapeHtml(text: string): string {
	return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
