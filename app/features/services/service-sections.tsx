import type { ReactNode } from "react";
import type { Texts } from "#app/i18n/catalogs.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import type { PageSection } from "#app/ui/indexed-page.tsx";
import type { ServiceView } from "./service-list.view.server.ts";

type Office = { officeId: string; address: string; municipalityName: string };

/**
 * The sheet of a service in the parts of the municipal model, in its order and under its names. What
 * an installation says nothing about has no part.
 */
export function serviceSections({
	service,
	offices,
	contacts,
	book,
	site,
}: {
	service: ServiceView;
	/** Those that serve it, each with the page of its municipality. */
	offices: readonly (Office & { href: string })[];
	/** How to reach who answers for the service. */
	contacts: ReactNode;
	book: string;
	site: Texts["site"];
}): PageSection[] {
	const texts = site.services;
	const sections: PageSection[] = [
		{
			id: "a-chi",
			title: texts.forWhom,
			body: part(
				"service-addressed",
				<p>{service.enrolmentRequired ? texts.forWhomEnrolled : texts.forWhomOpen}</p>,
			),
		},
		{ id: "come-fare", title: texts.toDo, body: part("service-how-to", howTo(service, texts)) },
	];
	if (service.whatToBring.length > 0) {
		sections.push({
			id: "cosa-serve",
			title: texts.needed,
			body: part("service-needed", whatToBring(service, texts)),
		});
	}
	sections.push(
		{
			id: "cosa-si-ottiene",
			title: texts.achieved,
			body: part("service-achieved", <p>{service.description}</p>),
		},
		{
			id: "tempi",
			title: texts.times,
			body: part("service-calendar-text", <p>{timesOf(service, texts)}</p>),
		},
		{ id: "costo", title: texts.costTitle, body: part("service-cost", <p>{texts.cost}</p>) },
		{
			id: "accesso",
			title: texts.access,
			body: (
				<>
					<p>{site.home.noPassword}</p>
					<LinkButton href={book} dataElement="service-booking-access">
						{texts.bookThis}
					</LinkButton>
				</>
			),
		},
		{
			id: "condizioni",
			title: texts.conditions,
			body: (
				<ul>
					<li>{texts.atOnce(service.maxActivePerApplicant)}</li>
					<li>{texts.movesText(service.maxMovesPerBooking)}</li>
				</ul>
			),
		},
		{
			id: "contatti",
			title: site.footer.contacts,
			body: (
				<>
					<div data-element="service-area">
						<p>
							<Italian>{site.owner}</Italian>
						</p>
						{contacts}
					</div>
					{offices.length > 0 && officeList(offices, site)}
				</>
			),
		},
	);
	return sections;
}

/** The model names what is in a part, not the part with its heading. */
function part(dataElement: string, body: ReactNode): ReactNode {
	return <div data-element={dataElement}>{body}</div>;
}

function howTo(service: ServiceView, texts: Texts["site"]["services"]): ReactNode {
	return (
		<>
			<p>{texts.toDoText}</p>
			{service.channel !== "on_site" && (
				<>
					<h3>{texts.howItGoes}</h3>
					<p>{texts.channels[service.channel]}</p>
					{service.instructions.split("\n").map((line) => (
						<p key={line}>{line}</p>
					))}
				</>
			)}
		</>
	);
}

function whatToBring({ whatToBring: items }: ServiceView, texts: Texts["site"]["services"]) {
	return (
		<>
			<p>{texts.neededLead}</p>
			<ul>
				{items.map((item) => (
					<li key={item}>{item}</li>
				))}
			</ul>
		</>
	);
}

function timesOf(service: ServiceView, texts: Texts["site"]["services"]): string {
	const { minimumNoticeHours, horizonDays, cancellationDeadlineHours } = service;
	return `${texts.lasts(service.durationMinutes)}. ${texts.timesText(minimumNoticeHours, horizonDays, cancellationDeadlineHours)}`;
}

function officeList(offices: readonly (Office & { href: string })[], site: Texts["site"]) {
	return (
		<>
			<h3>{site.municipalities.offices}</h3>
			<ul>
				{offices.map(({ officeId, address, municipalityName, href }) => (
					<li key={officeId}>
						<Italian>
							<a href={href}>{municipalityName}</a>: {address}
						</Italian>
					</li>
				))}
			</ul>
		</>
	);
}
