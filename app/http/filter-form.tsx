import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";

/** Chooses what a page of the desk shows; the fields travel in its address. */
export function FilterForm({ children }: { children: ReactNode }) {
	return (
		<Form className="toolbar">
			{children}
			<Button variant="outline-primary" size="sm">
				Mostra
			</Button>
		</Form>
	);
}
