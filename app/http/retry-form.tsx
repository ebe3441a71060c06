import { Button } from "#app/ui/button.tsx";

/** A form that was sent and could not be dealt with. */
export type Retry = { action: string; fields: [name: string, value: string][] };

/** One button that sends it again, as it was: nothing has to be typed twice. */
export function RetryForm({ retry, label }: { retry: Retry; label: string }) {
	return (
		<form method="post" action={retry.action}>
			{retry.fields.map(([name, value], index) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: a name may come twice, and fields don't move
				<input key={index} type="hidden" name={name} value={value} />
			))}
			<Button>{label}</Button>
		</form>
	);
}

/** What came with the answer that the service is away. */
export function retryOf(error: unknown): Retry | null {
	const { data } = error as { data?: { retry?: Retry | null } };
	return data?.retry ?? null;
}
