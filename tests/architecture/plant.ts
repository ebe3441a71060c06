import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { onTestFinished } from "vitest";

/** A small project in a folder of its own, with our settings for the tools and nothing else of ours. */
export function plant(files: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), "pratico-planted-"));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	for (const name of [".dependency-cruiser.cjs", ".knip.json", "tsconfig.json"]) {
		cpSync(name, join(folder, name));
	}
	symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");
	for (const [path, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, path)), { recursive: true });
		writeFileSync(join(folder, path), text);
	}
	return folder;
}

/** Runs a tool there; answers with what it printed, whether it was content or not. */
export function run(folder: string, script: string, ...words: string[]): string {
	try {
		return execFileSync(process.execPath, [resolve("node_modules", script), ...words], {
			cwd: folder,
			encoding: "utf8",
			stdio: ["ignore", "pipe", "ignore"],
		});
	} catch (error) {
		return (error as { stdout: string }).stdout;
	}
}
