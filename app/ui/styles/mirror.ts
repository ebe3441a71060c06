import rtlcss from "rtlcss";

/** The part of PostCSS's root of a style sheet that is needed here. */
type Root = {
	source?: { input: { from?: string } };
	toString(): string;
	removeAll(): Root;
	append(css: string): Root;
};

/**
 * Turns the physical sides of bootstrap-italia round in the style sheets called *.rtl.scss, and
 * leaves every other one alone. What we write ourselves has logical sides and stays as it is.
 */
export const mirror = {
	postcssPlugin: "mirror",
	OnceExit(root: Root) {
		const from = root.source?.input.from ?? "";
		if (!/\.rtl\.scss(\?|$)/.test(from)) return;
		const mirrored = rtlcss.process(root.toString());
		root.removeAll().append(mirrored);
	},
};
