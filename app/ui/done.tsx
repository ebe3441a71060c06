import type { ReactNode } from "react";
import { Alert } from "./alert.tsx";

/** That something was just done, and what it means. */
export function Done({ children }: { children: ReactNode }) {
	return (
		<Alert kind="success" role="status">
			<p>{children}</p>
		</Alert>
	);
}
