import { deskForm } from "#app/i18n/desk-form.ts";
import { formatCalendarDay } from "#app/i18n/format.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import { HiddenFields } from "#app/ui/hidden-fields.tsx";
import type { HolidayLine } from "./holidays.view.server.ts";
import { holidayNames, slotProblems } from "./refusal-messages.ts";

/** The holidays of a year; what is to come can be worked, or be left to the calendar again. */
export function HolidayList({
	days,
	municipalityId,
	action,
}: {
	days: HolidayLine[];
	municipalityId: string;
	action: string;
}) {
	return (
		<ul className="slot-lines">
			{days.map(({ day, holiday, isWorked, reason, undo, mayWork }) => (
				<li key={day}>
					<strong>{formatCalendarDay(day, "it")}</strong> {holidayNames[holiday]}
					{reason && `: ${reason}`} {isWorked && <Badge kind="warning">si lavora</Badge>}
					{mayWork && (
						<DayButton
							action={action}
							fields={{ on: day, municipality: municipalityId, decision: "work" }}
							label="Si lavora lo stesso"
						/>
					)}
					{undo && (
						<DayButton
							action={action}
							fields={{ on: day, municipality: undo, decision: "calendar" }}
							label={isWorked ? "Torna giorno di festa" : "Torna giorno di lavoro"}
						/>
					)}
				</li>
			))}
		</ul>
	);
}

function DayButton({
	action,
	fields,
	label,
}: {
	action: string;
	fields: Record<"on" | "municipality" | "decision", string>;
	label: string;
}) {
	return (
		<form method="post" action={action}>
			<HiddenFields values={fields} />
			<Button variant="link" size="sm">
				{label}
				<span className="visually-hidden">: {formatCalendarDay(fields.on, "it")}</span>
			</Button>
		</form>
	);
}

/** A day that is a holiday here though the calendar doesn't say so. */
export function NewHolidayForm({
	action,
	places,
	values,
	errors,
}: {
	action: string;
	places: { value: string; label: string }[];
	values: Readonly<Record<string, string>>;
	errors: Readonly<Record<string, string>>;
}) {
	const { field, index } = deskForm({ values, errors }, slotProblems);
	return (
		<form method="post" action={action} noValidate>
			<ErrorSummary {...index} />
			<input type="hidden" name="decision" value="holiday" />
			<div className="toolbar">
				<TextField {...field("on")} label="Giorno" type="date" required />
				<SelectField {...field("municipality")} label="Dove" options={places} />
				<TextField
					{...field("reason")}
					label="Motivo"
					hint="Lo leggono solo gli operatori"
					maxLength={200}
				/>
			</div>
			<Button>Guarda che cosa cambia</Button>
		</form>
	);
}
