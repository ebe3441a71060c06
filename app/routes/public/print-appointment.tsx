import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AppointmentFacts } from "#app/features/booking/appointment-facts.tsx";
import { managedAppointment } from "#app/http/managed-appointment.server.ts";
import { pageTitle } from "#app/http/page-title.ts";
import { citizenPaths } from "#app/http/paths.ts";
import { qrCode } from "#app/http/qr-code.server.ts";
import { useLocale, useTexts } from "#app/i18n/texts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";

export const meta: MetaFunction = (args) => pageTitle(args, (texts) => texts.booking.slip.title);

export async function loader(args: LoaderFunctionArgs) {
	const { token, appointment, context } = await managedAppointment(args);
	const { baseUrl } = args.context.app.settings;
	const link = `${baseUrl}${citizenPaths(context.locale).appointment(token)}`;
	return { token, appointment, qr: qrCode(link) };
}

export default function PrintAppointment() {
	const { token, appointment, qr } = useLoaderData<typeof loader>();
	const { booking } = useTexts();
	const paths = citizenPaths(useLocale());
	return (
		<div className="container py-4 slip">
			<div className="narrow">
				<PageTitle>{booking.slip.title}</PageTitle>
				<AppointmentFacts appointment={appointment} />
				<p>{booking.slip.scan}</p>
				<svg className="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img">
					<title>{booking.slip.scan}</title>
					<path d={qr.path} />
				</svg>
				<p className="no-print">
					{booking.slip.print} <a href={paths.appointment(token)}>{booking.appointment.back}</a>
				</p>
			</div>
		</div>
	);
}
