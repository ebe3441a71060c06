import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { answerReport } from "#app/features/feedback/answer-report.server.ts";
import { opinionsView } from "#app/features/feedback/opinions.view.server.ts";
import { CommentList, RatingsTable, ReportList } from "#app/features/feedback/opinions-lists.tsx";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

const answerReportSchema = z.object({ report: z.uuid("invalid") });

export const meta: MetaFunction = () => staffTitle("Opinioni");

export async function loader(args: LoaderFunctionArgs) {
	const query = new URL(args.request.url).searchParams;
	const pages = {
		comments: readPage(query.get("commenti")),
		reports: readPage(query.get("segnalazioni")),
	};
	const opinions = await opinionsView(await staffContext(args), pages);
	if (!opinions) throw notFound();
	return { ...opinions, pages };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const form = await readForm(args.request, answerReportSchema);
	if (!form.ok) return data({ problem: "Scegli una segnalazione." }, { status: 400 });
	const answered = await answerReport(form.value.report, context);
	if (!answered.ok) throw notFound();
	return seeOther(staffPaths.opinions());
}

/** Anything but a page is the first one. */
function readPage(text: string | null): number {
	return /^[1-9]\d{0,4}$/.test(text ?? "") ? Number(text) : 1;
}

export default function Opinions() {
	const { zone, ratings, comments, reports, areMore, pages } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	return (
		<>
			<PageTitle>Opinioni</PageTitle>
			<Refusal>{failed?.problem}</Refusal>
			<h2>Segnalazioni di accessibilità</h2>
			<p>A chi ha lasciato un contatto si risponde entro 30 giorni.</p>
			<ReportList reports={reports} zone={zone} />
			<OtherPages
				page={pages.reports}
				areMore={areMore.reports}
				newer="Segnalazioni con una risposta più recente"
				older="Segnalazioni con una risposta più vecchia"
				at={(segnalazioni) => staffPaths.opinions({ segnalazioni })}
			/>
			<h2>Opinioni per pagina</h2>
			<RatingsTable ratings={ratings} />
			<h2>Commenti</h2>
			<CommentList comments={comments} zone={zone} />
			<OtherPages
				page={pages.comments}
				areMore={areMore.comments}
				newer="Commenti più recenti"
				older="Commenti più vecchi"
				at={(commenti) => staffPaths.opinions({ commenti })}
			/>
		</>
	);
}

/** To the page before and the page after, where there are such pages. */
function OtherPages({
	page,
	areMore,
	newer,
	older,
	at,
}: {
	page: number;
	areMore: boolean;
	newer: string;
	older: string;
	at: (page: string) => string;
}) {
	if (page === 1 && !areMore) return null;
	return (
		<p className="actions">
			{page > 1 && <a href={at(String(page - 1))}>{newer}</a>}
			{areMore && <a href={at(String(page + 1))}>{older}</a>}
		</p>
	);
}
