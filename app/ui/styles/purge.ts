/**
 * What the build keeps of bootstrap-italia: the classes that our files spell whole. Words of the
 * catalogs are scanned too, which keeps a few rules more than needed and never one less.
 */
export const purge = {
	content: ["app/**/*.tsx"],
	safelist: {
		// No rule of ours uses it; the national validator does.
		variables: ["--bootstrap-italia-version"],
	},
	fontFace: false,
	keyframes: true,
	variables: true,
};
