declare module "rtlcss" {
	const rtlcss: {
		/** The style sheet with its sides turned round. */
		process(css: string): string;
	};
	export = rtlcss;
}
