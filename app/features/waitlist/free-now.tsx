import { formatDayAndTime } from "#app/i18n/format.ts";
import { Italian } from "#app/i18n/italian.tsx";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import type { FreeNow } from "./free-now-store.server.ts";

/** That nobody need wait: what would fulfil the wish is there to be taken. */
export function FreeNowNotice({
	free,
	choose,
	isRefused,
}: {
	free: readonly FreeNow[];
	/** Where a time is booked by its button; or the page where one's own appointment is moved. */
	choose: { action: string } | { href: string };
	/** Somebody has sent the form, and can send it again. */
	isRefused: boolean;
}) {
	const { booking, waitlist } = useTexts();
	const locale = useLocale();
	const words = waitlist.freeNow;
	if (free.length === 0) return null;
	const timeOf = ({ startsAt, zone }: FreeNow) => formatDayAndTime(startsAt, locale, zone);
	return (
		<Alert kind="success" title={words.title} {...(isRefused && { role: "alert" as const })}>
			<ul className="list-unstyled">
				{free.map((time) => (
					<li key={time.slotId} className="mb-2">
						{"action" in choose ? (
							<form method="post" action={choose.action}>
								<Button name="disponibilita" value={time.slotId} variant="outline-primary">
									{booking.date.takeFirst(timeOf(time))}, <Italian>{time.municipalityName}</Italian>
								</Button>
							</form>
						) : (
							<>
								{timeOf(time)}, <Italian>{time.municipalityName}</Italian>
							</>
						)}
					</li>
				))}
			</ul>
			{"href" in choose && (
				<p>
					<a href={choose.href}>{words.move}</a>
				</p>
			)}
			<p>{words.waitAnyway}</p>
		</Alert>
	);
}
