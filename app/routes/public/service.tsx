import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
	bookablePlacesView,
	freePlaces,
} from "#app/features/booking/bookable-places.view.server.ts";
import { FirstOfService } from "#app/features/booking/first-of-service.tsx";
import { RatingForm } from "#app/features/feedback/rating-form.tsx";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { newFormKey } from "#app/http/form-key.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { notFound } from "#app/http/respond.server.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction<typeof loader> = (args) =>
	pageTitle(args, (texts) => args.data?.service.name ?? texts.site.services.title);

export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const services = await serviceListView(context.db.read, context.locale);
	const service = services.find(({ id }) => id === args.params.service);
	if (!service) throw notFound();
	const places = await bookablePlacesView(service.id, context);
	return {
		service,
		first: freePlaces(places)[0] ?? null,
		isOffered: places.length > 0,
		formKey: newFormKey(),
	};
}

export default function Service() {
	const { service, first, isOffered, formKey } = useLoaderData<typeof loader>();
	const texts = useTexts().site.services;
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4">
			<PageTitle>{service.name}</PageTitle>
			<p className="lead" data-element="service-description">
				{service.summary}
			</p>
			<p>
				<LinkButton
					href={paths.booking({ servizio: service.id })}
					dataElement="service-booking-access"
				>
					{texts.bookThis}
				</LinkButton>
			</p>
			<FirstOfService
				first={first}
				isOffered={isOffered}
				waitlist={paths.waitlist({ servizio: service.id })}
			/>
			<h2>{texts.forWhom}</h2>
			<p data-element="service-addressed">
				{service.enrolmentRequired ? texts.forWhomEnrolled : texts.forWhomOpen}
			</p>
			<h2>{texts.what}</h2>
			<p data-element="service-achieved">{service.description}</p>
			<h2>{texts.toDo}</h2>
			<p data-element="service-how-to">{texts.toDoText}</p>
			{service.channel !== "on_site" && (
				<>
					<h2>{texts.howItGoes}</h2>
					<p>{texts.channels[service.channel]}</p>
					{service.instructions.split("\n").map((line) => (
						<p key={line}>{line}</p>
					))}
				</>
			)}
			{service.whatToBring.length > 0 && (
				<>
					<h2>{texts.toBring}</h2>
					<ul data-element="service-needed">
						{service.whatToBring.map((item) => (
							<li key={item}>{item}</li>
						))}
					</ul>
				</>
			)}
			<h2>{texts.times}</h2>
			<p data-element="service-calendar-text">
				{texts.lasts(service.durationMinutes)}.{" "}
				{texts.timesText(
					service.minimumNoticeHours,
					service.horizonDays,
					service.cancellationDeadlineHours,
				)}
			</p>
			<p>{texts.cost}</p>
			<RatingForm action={paths.rate()} page="/servizi/:service" formKey={formKey} />
		</div>
	);
}
