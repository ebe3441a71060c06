import type { HostProblem } from "#app/adapters/mail/mailer.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import type { WorkView } from "./readiness.view.server.ts";

const MAIL_PROBLEMS: Record<HostProblem, string> = {
	unknown_name: "il nome del server di posta non esiste",
	refused_connection: "il server di posta è spento o rifiuta il collegamento",
	silent: "il server di posta non risponde",
	wrong_certificate:
		"il certificato del server di posta non è valido: è scaduto, è di un altro server o nessuno lo garantisce",
	no_encryption:
		"il server di posta non offre un collegamento cifrato, e la password non parte in chiaro",
	refused_sign_in: "il server di posta non accetta il nostro utente o la nostra password",
	other: "il server di posta chiude il collegamento",
};

const JOBS: Record<string, string> = {
	derive_reminders: "preparare i promemoria",
	deliver_messages: "spedire i messaggi",
	publish_slots: "pubblicare i nuovi orari",
	tend_repairs: "proporre altri orari a chi ha perso il suo",
	tend_waitlist: "proporre i posti liberati a chi è in attesa",
	forget_expired: "cancellare ciò che è scaduto",
	examine_database: "controllare i dati",
};

/** What does not get done behind the pages, and what the desk does meanwhile. */
export function WorkAlert({ work }: { work: WorkView }) {
	if (work.working) return null;
	const { failingJobs, mailProblem, messagesWait } = work;
	return (
		<Alert kind="danger" title="Il portale ha un guasto">
			{(mailProblem || messagesWait) && (
				<p>
					Le e-mail non partono{mailProblem ? `: ${MAIL_PROBLEMS[mailProblem]}` : ""}. Partiranno da
					sole quando è risolto. Chi ha un appuntamento vicino, chiamalo.
				</p>
			)}
			{failingJobs.length > 0 && (
				<p>Non riesce a {failingJobs.map((job) => JOBS[job] ?? job).join(", ")}.</p>
			)}
			<p>Avvisa chi gestisce il server.</p>
		</Alert>
	);
}
