/** What this process knows of the jobs that it runs. */
export type JobWatch = {
	failed(job: string): void;
	succeeded(job: string): void;
	/** Those that failed as often in a row as nothing does that passes by itself. */
	failing(): string[];
};

const TWICE = 2;

export function watchJobs(): JobWatch {
	const failures = new Map<string, number>();
	return {
		failed: (job) => failures.set(job, (failures.get(job) ?? 0) + 1),
		succeeded: (job) => failures.delete(job),
		failing: () => [...failures].filter(([, count]) => count >= TWICE).map(([job]) => job),
	};
}
