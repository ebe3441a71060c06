import { useNavigation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * Brings into sight, and gives the focus to, what a form answers that was refused. Where a page is
 * loaded anew, the browser does it by itself.
 */
export function AnswerInSight() {
	const { state, formMethod } = useNavigation();
	const isAwaited = useRef(false);
	useEffect(() => {
		if (state !== "idle") {
			isAwaited.current = formMethod === "POST";
			return;
		}
		if (!isAwaited.current) return;
		isAwaited.current = false;
		document.querySelector<HTMLElement>('main [role="alert"][tabindex]')?.focus();
	}, [state, formMethod]);
	return null;
}
