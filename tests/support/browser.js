import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import { chromium } from "playwright-core";
import { Problem } from "../../server/problem.js";

const USUAL_PLACES = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome-stable",
	"/usr/bin/google-chrome",
	"/snap/bin/chromium",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
	"C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
	"C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** @returns {string | undefined} the path of a Chromium or one of its kin */
export function findBrowser() {
	const chosen = process.env.CHROMIUM_PATH;
	if (chosen && !existsSync(chosen)) throw new Problem(`CHROMIUM_PATH: there is no ${chosen}.`);
	return [chosen, ...USUAL_PLACES, chromium.executablePath()].find(
		(path) => path && existsSync(path),
	);
}

/**
 * Finds a browser, or installs Debian's where that is ours to do.
 *
 * @param {(line: string) => void} say
 * @returns {Promise<string>}
 */
export async function provideBrowser(say) {
	const found = findBrowser();
	if (found) return found;
	if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
		say("Installing a browser for the tests…");
		const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
		const apt = promisify(execFile);
		await apt("apt-get", ["update", "-qq"], { env }).catch(() => {});
		await apt("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
			env,
			maxBuffer: 64 * 1024 * 1024,
		}).catch(() => {});
		const installed = findBrowser();
		if (installed) return installed;
	}
	throw new Problem(
		"The tests need a browser: install Chromium or Chrome, or run npx playwright-core install chromium, or set CHROMIUM_PATH to one.",
	);
}
