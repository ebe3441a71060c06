import { accessFacts } from "#app/i18n/access-facts.tsx";
import { formatDayAndTime } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import type { MunicipalityPageView } from "./municipality-page.view.server.ts";

/** A place: where it is, when it opens, and the first free time of each service. */
export function OfficeSheet({
	office,
	services,
}: {
	office: MunicipalityPageView["offices"][number];
	services: {
		id: string;
		name: string;
		first: { startsAt: Date } | null;
		zone: string;
		/** Where this service is booked at this office. */
		book: string;
	}[];
}) {
	const texts = useTexts();
	const { site } = texts;
	const locale = useLocale();
	const words = site.municipalities;
	const facts = [
		{ term: words.address, value: <Italian>{office.address}</Italian> },
		{ term: words.directions, value: office.directions && <Italian>{office.directions}</Italian> },
		...accessFacts(office.access, texts, locale),
		{ term: words.hours, value: office.openingHours && <Italian>{office.openingHours}</Italian> },
		{ term: words.phone, value: office.phone && <PhoneLink number={office.phone} /> },
		{ term: words.email, value: office.email },
	];
	return (
		<section className="narrow">
			<h2>
				<Italian>{office.name}</Italian>
			</h2>
			{office.isDemo && <p className="text-soft">{site.demoPlace}</p>}
			<Facts facts={facts.filter(({ value }) => value !== null)} />
			{services.length > 0 && (
				<>
					<h3>{words.nextFree}</h3>
					<ul>
						{services.map(({ id, name, first, zone, book }) => (
							<li key={id}>
								<a href={book}>{name}</a>:{" "}
								{first ? formatDayAndTime(first.startsAt, locale, zone) : words.noneFree}
							</li>
						))}
					</ul>
				</>
			)}
		</section>
	);
}
