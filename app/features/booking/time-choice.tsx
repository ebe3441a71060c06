import { formatDayAndTime, formatDayShort, formatTime } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { SlotList } from "#app/ui/slot-list.tsx";
import type { BookablePlace } from "./bookable-places.view.server.ts";
import type { OpenSlotsView } from "./open-slots.view.server.ts";

/** The free times of an office by day. */
export function TimeChoice({
	slots,
	zone,
	isMissing,
	isPressed = false,
	elsewhere,
	paths,
}: {
	slots: OpenSlotsView;
	zone: string;
	/** The person went on without choosing. */
	isMissing: boolean;
	/** Pressing a time is the whole answer to the page's question; else there is more to it, and a button. */
	isPressed?: boolean;
	/** The other offices with something free, soonest first. */
	elsewhere: readonly BookablePlace[];
	paths: {
		more: string | null;
		start: string | null;
		otherPlaces: string;
		/** To wait for a seat, or for an earlier one than one's own. */
		waitlist: { href: string; label: string };
		at: (officeId: string) => string;
	};
}) {
	const { booking, waitlist } = useTexts();
	const locale = useLocale();
	const words = booking.date;
	if (slots.days.length === 0) {
		return (
			<EmptyState title={paths.start && slots.first ? words.noneLater : words.noneFree}>
				{paths.start && slots.first ? (
					<p>
						<a href={paths.start}>{words.fromStart}</a>
					</p>
				) : (
					<p>{words.noneFreeText}</p>
				)}
				<Elsewhere places={elsewhere} at={paths.at} />
				<p>
					<a href={paths.otherPlaces}>{words.otherPlaces}</a>
				</p>
				<p>{waitlist.links.joinHint}</p>
				<LinkButton href={paths.waitlist.href}>{paths.waitlist.label}</LinkButton>
			</EmptyState>
		);
	}
	return (
		<>
			{!isPressed && <h2>{words.title}</h2>}
			<SlotList
				name="disponibilita"
				isPressed={isPressed}
				headingLevel={isPressed ? 2 : 3}
				legend={words.legend}
				error={isMissing ? words.required : undefined}
				days={slots.days.map(({ startsAt, times }) => ({
					key: String(startsAt.getTime()),
					heading: formatDayShort(startsAt, locale, zone),
					options: times.map((time) => ({
						value: time.slotId,
						label: formatTime(time.startsAt, locale, zone),
						hint: slots.isGroup
							? words.seatsLeft(time.seatsLeft)
							: time.seatsLeft > 1
								? words.seats(time.seatsLeft)
								: undefined,
					})),
				}))}
			/>
			<div className="actions">
				{paths.start && (
					<LinkButton href={paths.start} variant="link">
						{words.fromStart}
					</LinkButton>
				)}
				{paths.more && (
					<LinkButton href={paths.more} variant="outline-primary">
						{words.moreDays}
					</LinkButton>
				)}
				<LinkButton href={paths.waitlist.href} variant="link">
					{paths.waitlist.label}
				</LinkButton>
			</div>
		</>
	);
}

/** So many are worth a look. */
const MOST_ELSEWHERE = 4;

function Elsewhere({
	places,
	at,
}: {
	places: readonly BookablePlace[];
	at: (officeId: string) => string;
}) {
	const words = useTexts().booking.date;
	const locale = useLocale();
	if (places.length === 0) return null;
	return (
		<>
			<h3>{words.elsewhere}</h3>
			<ul>
				{places.slice(0, MOST_ELSEWHERE).map(({ officeId, municipalityName, first, zone }) => (
					<li key={officeId}>
						<a href={at(officeId)}>
							<Italian>{municipalityName}</Italian>
						</a>
						{first && `: ${formatDayAndTime(first.startsAt, locale, zone)}`}
					</li>
				))}
			</ul>
		</>
	);
}
