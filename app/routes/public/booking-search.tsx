import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { BookingConflict } from "#app/features/booking/booking-conflict.tsx";
import { BookingStep } from "#app/features/booking/booking-step.tsx";
import { SearchForm } from "#app/features/booking/search-form.tsx";
import { SearchResults } from "#app/features/booking/search-results.tsx";
import { slotSearchView } from "#app/features/booking/slot-search.view.server.ts";
import { municipalityListView } from "#app/features/municipalities/municipality-list.view.server.ts";
import { serviceListView } from "#app/features/services/service-list.view.server.ts";
import { visitorContext } from "#app/http/context.server.ts";
import { ownDraftId } from "#app/http/draft.server.ts";
import { chooseSlot } from "#app/http/held-slot.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { readSearch, suitableTimesOf } from "#app/http/slot-search.ts";
import { STEP } from "#app/http/step.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { serviceLabel } from "#app/i18n/service-label.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";

export const handle = STEP;

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.booking.search.title);

const channels = { sede: "on_site", telefono: "phone", video: "video" } as const;

export async function loader(args: LoaderFunctionArgs) {
	const context = await visitorContext(args);
	const search = readSearch(args.request);
	const [services, municipalities, draftId] = await Promise.all([
		serviceListView(context.db.directory, context.locale),
		municipalityListView(context.db.directory),
		ownDraftId(args, "booking"),
	]);
	const known = new Set(municipalities.map(({ id }) => id));
	const found = await slotSearchView(
		{
			serviceId: services.find(({ id }) => id === search.servizio)?.id ?? null,
			channel: search.modo && channels[search.modo],
			municipalityIds: search.comune.filter((id) => known.has(id)),
			suits: suitableTimesOf(search),
			order: search.ordine ? "nearness" : "date",
			homeId: search.vicino || null,
			from: search.dal || null,
			draftId,
		},
		context,
	);
	return {
		wasTold: new URL(args.request.url).searchParams.has("avvisato"),
		search,
		found,
		services: services.map(({ id, ...service }) => ({
			id,
			name: serviceLabel(service, catalogs[context.locale]),
		})),
		municipalities: municipalities.map(({ id, name }) => ({ id, name })),
		near: municipalities
			.filter(({ hasPosition }) => hasPosition)
			.map(({ id, name }) => ({ id, name })),
		isByChannel: new Set(services.map(({ channel }) => channel)).size > 1,
	};
}

export async function action(args: ActionFunctionArgs) {
	return chooseSlot(args);
}

export default function BookingSearch() {
	const { search, found, services, wasTold, ...choices } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const { booking } = useTexts();
	const words = booking.search;
	const paths = citizenPaths(useLocale());
	const { dal, ...first } = search;
	const { servizio, comune, giorno, parte } = search;
	const here = (from?: string | null) => paths.bookingSearch({ ...first, dal: from });
	const step = { current: 2, title: words.title, home: paths.home };
	if (failed?.conflict) {
		return (
			<BookingStep {...step}>
				<BookingConflict
					{...failed.conflict}
					paths={{
						another_time: here(),
						own_appointments: paths.appointments,
						enrolment: paths.enrolment,
						signIn: paths.signInThen(here()),
						desk: paths.municipalities,
					}}
				/>
			</BookingStep>
		);
	}
	const isOneService = services.some(({ id }) => id === search.servizio);
	const errors = failed?.isMissing ? [{ field: "disponibilita", text: booking.date.required }] : [];
	return (
		<BookingStep {...step} errors={errors}>
			<p className="lead">{words.lead}</p>
			<SearchForm {...choices} search={search} services={services} action={paths.bookingSearch()} />
			<SearchResults
				found={found}
				serviceNames={
					isOneService ? {} : Object.fromEntries(services.map(({ id, name }) => [id, name]))
				}
				isMissing={failed?.isMissing === true}
				wasTold={wasTold}
				paths={{
					waitlist: paths.waitlist({ servizio, comune, giorno, parte }),
					tell: paths.reportUnmetSearch(first),
					more: found.next && here(found.next),
					start: dal ? here() : null,
					all: paths.bookingDate,
					back: paths.bookingPlace({ servizio: search.servizio }),
				}}
			/>
		</BookingStep>
	);
}
