import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { atDesk } from "#app/features/access.ts";
import { refusalMessages } from "#app/features/messages/refusal-messages.ts";
import { retryMessage } from "#app/features/messages/retry-message.server.ts";
import { tellPerson } from "#app/features/messages/tell-person.server.ts";
import {
	type MessageList,
	type UndeliveredView,
	undeliveredView,
} from "#app/features/messages/undelivered.view.server.ts";
import { UndeliveredList } from "#app/features/messages/undelivered-list.tsx";
import { staffContext } from "#app/http/context.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { livePage } from "#app/http/live.tsx";
import { staffPaths } from "#app/http/paths.ts";
import { notFound, seeOther } from "#app/http/respond.server.ts";
import { afterSaving, wasSaved } from "#app/http/saved.ts";
import { cameSecond } from "#app/http/seen.server.ts";
import { Done } from "#app/ui/done.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import { Refusal } from "#app/ui/refusal.tsx";

const settleMessageSchema = z.object({
	message: z.uuid("invalid"),
	how: z.enum(["retry", "told"], "choose"),
});

export const handle = livePage("message");

export const meta: MetaFunction = () => [{ title: "Messaggi · Sportello" }];

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const lists = await undeliveredView(listOf(args.request), context);
	return { ...lists, wasSaved: wasSaved(args.request) };
}

export async function action(args: ActionFunctionArgs) {
	const context = await staffContext(args);
	const form = await readForm(args.request, settleMessageSchema);
	if (!form.ok) return data({ problem: "Scegli che cosa fare." }, { status: 400 });
	const { message, how } = form.value;
	const settle = how === "retry" ? retryMessage : tellPerson;
	const settled = await settle(atDesk("message", message, context), context);
	if (settled.ok)
		return seeOther(afterSaving(staffPaths.messages({ stato: NAMES[listOf(args.request)] })));
	if (settled.refusal === "unknown_message") throw notFound();
	const problem =
		settled.refusal === "changed_meanwhile"
			? cameSecond(settled, form.values, context).refusal
			: refusalMessages[settled.refusal];
	return data({ problem }, { status: 409 });
}

export default function Messages() {
	const { list, messages, counts, areMore, wasSaved } = useLoaderData<typeof loader>();
	const result = useActionData<typeof action>();
	return (
		<>
			<PageTitle>Messaggi</PageTitle>
			<Refusal>{result?.problem}</Refusal>
			{wasSaved && !result && <Done>Fatto: l'elenco è aggiornato.</Done>}
			<nav aria-label="Elenchi di messaggi">
				<ul className="list-inline">
					{LISTS.map((name) => (
						<li className="list-inline-item" key={name}>
							{name === list ? (
								<strong aria-current="page">{titleOf(name, counts)}</strong>
							) : (
								<a href={staffPaths.messages({ stato: NAMES[name] })}>{titleOf(name, counts)}</a>
							)}
						</li>
					))}
				</ul>
			</nav>
			<p>{EXPLANATIONS[list]}</p>
			{messages.length === 0 ? (
				<EmptyState title="Nessun messaggio in questo elenco" />
			) : (
				<UndeliveredList list={list} messages={messages} paths={staffPaths} />
			)}
			{areMore && (
				<p>
					Ce ne sono altri: qui vedi i primi {messages.length}.{" "}
					{list === "closed"
						? "I più vecchi li trovi nell'appuntamento a cui si riferiscono."
						: "Gli altri compaiono man mano che questi si chiudono."}
				</p>
			)}
		</>
	);
}

/** How the lists are named in the URL. */
const NAMES: Record<MessageList, string> = { to_call: "", waiting: "in-attesa", closed: "chiusi" };

const LISTS = Object.keys(NAMES) as MessageList[];

const TITLES: Record<MessageList, string> = {
	to_call: "Da chiamare",
	waiting: "In attesa",
	closed: "Chiusi",
};

const EXPLANATIONS: Record<MessageList, string> = {
	to_call: "Queste e-mail non sono arrivate. Chiama la persona e dille quello che non ha ricevuto.",
	waiting: "Il server di posta non ha ancora accettato queste e-mail. Si riprova da sé.",
	closed: "E-mail degli ultimi 30 giorni che non sono partite, e perché.",
};

function titleOf(list: MessageList, counts: UndeliveredView["counts"]): string {
	return list === "closed" ? TITLES.closed : `${TITLES[list]} (${counts[list]})`;
}

function listOf(request: Request): MessageList {
	const name = new URL(request.url).searchParams.get("stato") ?? "";
	return LISTS.find((list) => NAMES[list] === name) ?? "to_call";
}
