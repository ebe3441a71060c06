import {
	isRouteErrorResponse,
	useRevalidator,
	useRouteError,
	useRouteLoaderData,
} from "@remix-run/react";
import { useEffect } from "react";
import { staffPaths } from "#app/http/paths.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { RetryForm, retryOf } from "./retry-form.tsx";
import { StaffFrame } from "./staff-frame.tsx";
import { whenThereIsAnswer } from "./when-there-is-answer.ts";

const WORDS: Readonly<Record<number, { title: string; text: string }>> = {
	400: {
		title: "Richiesta non valida",
		text: "Il modulo non è completo. Torna indietro, ricarica la pagina e riprova.",
	},
	404: {
		title: "Non trovato",
		text: "Questa pagina non c'è, oppure riguarda un Comune che non è tra i tuoi.",
	},
	409: {
		title: "Qualcosa è cambiato nel frattempo",
		text: "Un'altra persona ha già cambiato questo dato. Torna indietro e guarda com'è adesso.",
	},
	410: { title: "Non c'è più", text: "È già stato chiuso o tolto: torna alla giornata di oggi." },
	413: { title: "Troppo testo", text: "Quello che hai mandato è troppo lungo. Torna indietro." },
	415: { title: "Formato sconosciuto", text: "Torna indietro e usa il modulo della pagina." },
	503: {
		title: "Il servizio riprende tra poco",
		text: "In questo momento i dati non si possono leggere o salvare. Aspetta un minuto e ricarica la pagina: quello che era già salvato è al sicuro.",
	},
};

const UNREACHED = {
	title: "La rete non risponde",
	text: "La pagina torna da sola appena la rete c'è di nuovo. Quello che era già salvato è al sicuro.",
};

const UNEXPECTED = {
	title: "Qualcosa non ha funzionato",
	text: "Riprova tra poco. Quello che era già salvato è al sicuro.",
};

/** What went wrong at the desk, in its frame, with the way back to the day. */
export function StaffError() {
	const error = useRouteError();
	const data = useRouteLoaderData<{ name: string; isDemo: boolean }>("routes/staff/layout");
	const isUnreached = isNetworkError(error);
	useReturn(isUnreached);
	const { title, text } = isUnreached
		? UNREACHED
		: (isRouteErrorResponse(error) && WORDS[error.status]) || UNEXPECTED;
	const retry = isRouteErrorResponse(error) && error.status === 503 ? retryOf(error) : null;
	return (
		<StaffFrame name={data?.name ?? null} isDemo={data?.isDemo ?? false}>
			<PageTitle>{title}</PageTitle>
			<p className="lead">{text}</p>
			{retry && <RetryForm retry={retry} label="Manda di nuovo" />}
			<LinkButton href={staffPaths.today()}>Torna a oggi</LinkButton>
		</StaffFrame>
	);
}

/** Browsers give it no class of its own, only words: these are Chrome's, Firefox's and Safari's. */
function isNetworkError(error: unknown): boolean {
	return error instanceof TypeError && /fetch|network|load failed/i.test(error.message);
}

/** The page that could not be loaded is loaded as soon as the portal answers. */
function useReturn(isUnreached: boolean) {
	const { revalidate } = useRevalidator();
	useEffect(() => {
		if (!isUnreached) return;
		const leave = new AbortController();
		whenThereIsAnswer(leave.signal).then(revalidate, () => {});
		return () => leave.abort();
	}, [isUnreached, revalidate]);
}
