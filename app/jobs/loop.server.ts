import { setTimeout as pause } from "node:timers/promises";
import type { App } from "#app/adapters/app.server.ts";
import { describeError } from "#app/adapters/log.server.ts";
import { type Job, jobs } from "./tick.server.ts";

/** How long a job that failed is left alone, in milliseconds: a database that is away fills no log. */
const AFTER_ERROR = 5_000;

/**
 * Runs the jobs in the background: each over and over, never twice at a time, and none waiting for
 * another. An error is logged and stops nothing.
 *
 * @returns `stop`, which lets what has begun finish.
 */
export function startJobs(app: App): { stop(): Promise<void> } {
	const stopping = new AbortController();
	const loops = jobs.map((job) => repeat(job, app, stopping.signal));
	return {
		async stop() {
			stopping.abort();
			await Promise.all(loops);
		},
	};
}

async function repeat(job: Job, app: App, signal: AbortSignal): Promise<void> {
	while (!signal.aborted) {
		let rest = job.pause;
		try {
			await job.run(app, signal);
			app.jobWatch.succeeded(job.name);
		} catch (error) {
			app.jobWatch.failed(job.name);
			app.log.error("job_failed", { job: job.name, ...describeError(error) });
			rest = Math.max(rest, AFTER_ERROR);
		}
		await pause(rest, undefined, { signal }).catch(() => {});
	}
}
