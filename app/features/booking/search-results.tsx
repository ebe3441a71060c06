import { Fragment } from "react";
import { formatCalendarDay, formatDayAndTime, formatTime } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { FormActions } from "#app/ui/form-actions.tsx";
import { SlotList } from "#app/ui/slot-list.tsx";
import type { FoundTime, SlotSearchView } from "./slot-search.view.server.ts";

/** So many are enough to choose by; the others of a day or of a place are one tap further. */
const SHOWN_OF_A_DAY = 3;

/** What was found, each time one tap from being booked; or when more is likely and what is nearest. */
export function SearchResults({
	found,
	serviceNames,
	isMissing,
	wasTold,
	paths,
}: {
	found: SlotSearchView;
	/** By id; empty where all results are of one service. */
	serviceNames: Readonly<Record<string, string>>;
	/** The person went on without choosing. */
	isMissing: boolean;
	/** The desk knows already that nothing was found. */
	wasTold: boolean;
	paths: {
		tell: string;
		waitlist: string;
		/** The next days. */
		more: string | null;
		/** The first days again, when later ones are shown. */
		start: string | null;
		back: string;
		/** Every time of a service at an office, from a day on. */
		all: (query: { sede: string; servizio: string; dal?: string }) => string;
	};
}) {
	const { booking, forms, waitlist } = useTexts();
	const locale = useLocale();
	const words = booking.search;
	const dayAndTime = ({ startsAt, zone }: FoundTime) => formatDayAndTime(startsAt, locale, zone);
	const hintOf = ({ serviceId, kilometres }: FoundTime) =>
		[serviceNames[serviceId], kilometres !== null && words.away(Math.round(kilometres))]
			.filter(Boolean)
			.join(" · ");
	const { instead } = found;
	const isByDate = found.order === "date";
	const groups = instead
		? [{ key: "nearest", times: instead.alternatives, cut: [] }]
		: found.groups;
	const days = groups.flatMap(({ key, times, cut }) => {
		const [first] = times;
		if (!first) return [];
		if (instead) {
			return {
				key,
				heading: words.nearest,
				options: times.map((time) => ({
					value: time.slotId,
					label: (
						<>
							<Italian>{time.municipalityName}</Italian>, {dayAndTime(time)}
						</>
					),
					hint: hintOf(time),
				})),
			};
		}
		const distance = hintOf({ ...first, serviceId: "" });
		return {
			key,
			heading: isByDate ? (
				formatCalendarDay(key, locale)
			) : (
				<>
					<Italian>{first.officeName}</Italian>
					{distance && ` · ${distance}`}
				</>
			),
			options: times.map((time) => ({
				value: time.slotId,
				label: isByDate ? (
					<>
						{formatTime(time.startsAt, locale, time.zone)}{" "}
						<Italian>{time.municipalityName}</Italian>
					</>
				) : (
					dayAndTime(time)
				),
				hint: isByDate ? hintOf(time) : serviceNames[time.serviceId],
			})),
			more: cut.length > 0 && (
				<p>
					{words.allTimes}{" "}
					{cut.map(({ officeId, serviceId, municipalityName }, index) => (
						<Fragment key={`${officeId}-${serviceId}`}>
							{index > 0 && " · "}
							<a
								href={paths.all({
									sede: officeId,
									servizio: serviceId,
									...(isByDate && { dal: key }),
								})}
							>
								<Italian>{municipalityName}</Italian>
								{serviceNames[serviceId] && `, ${serviceNames[serviceId]}`}
							</a>
						</Fragment>
					))}
				</p>
			),
		};
	});
	const back = { href: paths.back, label: forms.back };
	const otherDays = (
		<div className="actions">
			{paths.start && (
				<LinkButton href={paths.start} variant="link">
					{booking.date.fromStart}
				</LinkButton>
			)}
			{paths.more && (
				<LinkButton href={paths.more} variant="outline-primary">
					{booking.date.moreDays}
				</LinkButton>
			)}
		</div>
	);
	return (
		<>
			{instead && (
				<EmptyState title={paths.start ? booking.date.noneLater : words.nothing}>
					<p>
						{instead.opensOn
							? words.likely(formatCalendarDay(instead.opensOn, locale))
							: words.nothingText}
					</p>
					<p>
						{waitlist.links.joinHint}{" "}
						<LinkButton href={paths.waitlist}>{waitlist.links.join}</LinkButton>
					</p>
					{wasTold ? (
						<p role="status">{words.told}</p>
					) : (
						<form method="post" action={paths.tell}>
							<p>{words.tellHint}</p>
							<Button variant="outline-primary">{words.tell}</Button>
						</form>
					)}
				</EmptyState>
			)}
			{days.length > 0 ? (
				<form method="post" id="results">
					{!instead && <h2>{words.found}</h2>}
					<SlotList
						name="disponibilita"
						legend={booking.date.legend}
						error={isMissing ? booking.date.required : undefined}
						isPressed
						hasLongAnswers
						days={days}
						fold={{ after: SHOWN_OF_A_DAY, words: words.others }}
					/>
					{otherDays}
					<FormActions back={back} />
				</form>
			) : (
				<>
					{otherDays}
					<p>
						<a href={back.href}>{back.label}</a>
					</p>
				</>
			)}
		</>
	);
}
