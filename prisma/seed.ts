import { Temporal } from "temporal-polyfill";
import { closeApp, openApp } from "#app/adapters/app.server.ts";
import { readSettings } from "#app/adapters/env/settings.server.ts";
import { fillDatabase } from "./seed/fill-database.ts";

const app = await openApp(readSettings(process.env));
try {
	await fillDatabase(app, Temporal.Now.instant());
} finally {
	await closeApp(app);
}
