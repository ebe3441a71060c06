import { RATINGS } from "#app/domain/feedback/rating.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { formatDate, formatDayShort, formatMean } from "#app/i18n/format.ts";
import { asLocale, localeNames } from "#app/i18n/locales.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { DataTable } from "#app/ui/data-table.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import type { Comment, OpinionsView, PageRatings, ReportLine } from "./opinions.view.server.ts";

const PAGES: Record<string, string> = {
	"/": "Tutto il portale",
	"/prenota/confermato": "Appuntamento confermato",
	"/iscrizione/fatto": "Iscrizione inviata",
	"/servizi/:service": "Pagine dei servizi",
	"/comuni/:municipality": "Pagine dei Comuni",
	"/programma": "Il programma",
	"/requisiti": "I requisiti",
	"/servizi": "Elenco dei servizi",
	"/comuni": "Elenco dei Comuni",
	"/domande-frequenti": "Domande frequenti",
	"/assistenza": "Assistenza",
	"/privacy": "Informativa privacy",
	"/accessibilita": "Accessibilità",
	"/note-legali": "Note legali",
} satisfies Record<PageRatings["page"], string>;

/** The ratings of each page: how many, the mean, and how they are spread, as bars with their numbers. */
export function RatingsTable({ ratings }: Pick<OpinionsView, "ratings">) {
	if (ratings.length === 0) return <EmptyState title="Nessuna opinione ancora" />;
	return (
		<DataTable
			caption="Opinioni per pagina"
			columns={["Pagina", "Opinioni", "Media", ...RATINGS.map((rating) => `Voto ${rating}`)]}
			rows={ratings.map(({ page, count, mean, counts }) => ({
				key: page,
				cells: [
					PAGES[page],
					count,
					formatMean(mean, "it"),
					...counts.map((one, index) => (
						<span className="bar" key={RATINGS[index]}>
							<meter min={0} max={count} value={one} aria-hidden="true" />
							{one}
						</span>
					)),
				],
			}))}
		/>
	);
}

/** The latest words people added, with the stars they gave. */
export function CommentList({ comments, zone }: Pick<OpinionsView, "comments" | "zone">) {
	if (comments.length === 0) return <EmptyState title="Nessun commento ancora" />;
	return (
		<DataTable
			caption="Commenti, dal più recente"
			columns={["Quando", "Pagina", "Voto", "Che cosa dice"]}
			rows={comments.map((comment) => ({
				key: comment.id,
				cells: [
					formatDayShort(comment.at, "it", zone),
					PAGES[comment.page] ?? comment.page,
					`${comment.rating} su 5`,
					<Words key="words" comment={comment} />,
				],
			}))}
		/>
	);
}

function Words({ comment }: { comment: Comment }) {
	const { positive, negative } = catalogs.it.feedback.explain;
	const { answers } = comment.isPositive ? positive : negative;
	return (
		<>
			<span lang={comment.locale} dir="auto">
				{comment.text}
			</span>
			{comment.aspects.length > 0 && (
				<small className="d-block text-soft">
					{comment.aspects.map((aspect) => answers[aspect]).join(" · ")}
				</small>
			)}
		</>
	);
}

/** The reports about accessibility, with a button for those that wait for an answer. */
export function ReportList({ reports, zone }: Pick<OpinionsView, "reports" | "zone">) {
	if (reports.length === 0) return <EmptyState title="Nessuna segnalazione" />;
	return (
		<DataTable
			caption="Segnalazioni di accessibilità"
			columns={["Numero", "Che cosa non funziona", "A chi rispondere", "Stato"]}
			rows={reports.map((report) => ({
				key: report.id,
				cells: [
					<span key="number">
						{report.reference}
						<small className="d-block text-soft">{formatDayShort(report.at, "it", zone)}</small>
					</span>,
					<span key="problem" lang={report.locale} dir="auto">
						{report.page && <strong className="d-block">{report.page}</strong>}
						{report.problem}
					</span>,
					<Contact key="contact" report={report} />,
					<State key="state" report={report} zone={zone} />,
				],
			}))}
		/>
	);
}

function Contact({ report: { email, phone, locale } }: { report: ReportLine }) {
	if (!email && !phone) return "Nessun contatto";
	return (
		<>
			{email && <a href={`mailto:${email}`}>{email}</a>}
			{phone && (
				<span className="d-block">
					<PhoneLink number={phone} />
				</span>
			)}
			<small className="d-block text-soft">{localeNames[asLocale(locale)]}</small>
		</>
	);
}

function State({ report, zone }: { report: ReportLine; zone: string }) {
	const { answered } = report;
	if (answered) {
		return (
			<>
				<Badge kind="success">Risposto</Badge>
				<small className="d-block text-soft">
					{formatDayShort(answered.at, "it", zone)}
					{answered.by && `, ${answered.by}`}
				</small>
			</>
		);
	}
	return (
		<form method="post">
			<input type="hidden" name="report" value={report.id} />
			<p>
				{report.isLate ? (
					<Badge kind="danger">In ritardo</Badge>
				) : (
					<Badge kind="warning">Da rispondere</Badge>
				)}
				<small className="d-block">Entro il {formatDate(report.answerBy, "it")}</small>
			</p>
			<Button size="sm" variant="outline-primary">
				Ho risposto
				<span className="visually-hidden"> alla segnalazione {report.reference}</span>
			</Button>
		</form>
	);
}
