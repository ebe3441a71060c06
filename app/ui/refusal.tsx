import type { ReactNode } from "react";
import { Alert } from "./alert.tsx";

/** Why something that was just asked for is not done. Shows nothing where there is no reason. */
export function Refusal({ title, children }: { title?: string; children: ReactNode }) {
	if (!children) return null;
	return (
		<Alert kind="warning" title={title} role="alert">
			<p>{children}</p>
		</Alert>
	);
}
