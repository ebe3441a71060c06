import purgecss from "@fullhuman/postcss-purgecss";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import { mirror } from "./app/ui/styles/mirror.ts";
import { purge } from "./app/ui/styles/purge.ts";
import remixOptions from "./remix.config.js";

export default defineConfig(({ command }) => ({
	plugins: [remix(remixOptions)],
	css: {
		preprocessorOptions: {
			scss: {
				loadPaths: ["node_modules"],
				quietDeps: true,
				silenceDeprecations: ["import"],
			},
		},
		postcss: { plugins: [...(command === "build" ? [purgecss(purge)] : []), mirror] },
	},
	// The scan for what browsers need also reads what only the server imports.
	optimizeDeps: { exclude: ["@node-rs/argon2"] },
	build: {
		target: "es2022",
		assetsInlineLimit: 0, // the content security policy allows no data: but images
		reportCompressedSize: false,
		rollupOptions: {
			onLog(level, log, handle) {
				// A comment of a package that Rollup can't read and drops, as it says at length.
				if (log.code !== "INVALID_ANNOTATION") handle(level, log);
			},
		},
	},
}));
