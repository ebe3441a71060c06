import { Alert } from "#app/ui/alert.tsx";

/** A password that is shown this once. */
export function FirstPassword({ email, password }: { email: string; password: string }) {
	return (
		<Alert kind="success" title="La password, che vedi solo adesso" role="status">
			<p>
				Per <strong>{email}</strong>: <code className="reference">{password}</code>
			</p>
			<p>
				Dilla a voce o scrivila su un foglio, non mandarla per e-mail. Poi chiudi questa pagina.
			</p>
		</Alert>
	);
}
