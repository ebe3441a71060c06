import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { appointmentView } from "#app/features/booking/appointment.view.server.ts";
import { AppointmentFacts } from "#app/features/booking/appointment-facts.tsx";
import { staffBookingView } from "#app/features/booking/staff-booking.view.server.ts";
import { staffContext } from "#app/http/context.server.ts";
import { citizenPaths, staffPaths } from "#app/http/paths.ts";
import { qrCode } from "#app/http/qr-code.server.ts";
import { notFound } from "#app/http/respond.server.ts";
import { staffTitle } from "#app/http/staff-title.ts";
import { catalogs } from "#app/i18n/catalogs.ts";
import { asLocale, defaultLocale } from "#app/i18n/locales.ts";
import { LocaleProvider } from "#app/i18n/texts.tsx";
import { PageTitle } from "#app/ui/page-title.tsx";
import styles from "#app/ui/styles/staff.scss?url";

export { StaffError as ErrorBoundary } from "#app/http/staff-error.tsx";

export const links: LinksFunction = () => [{ rel: "stylesheet", href: styles }];

export const meta: MetaFunction = () => staffTitle("Foglio dell'appuntamento");

export async function loader(args: LoaderFunctionArgs) {
	const context = await staffContext(args);
	const booking = await staffBookingView(args.params.booking ?? "", context);
	if (!booking) throw notFound();
	const { applicant } = booking;
	const locale = asLocale(applicant.locale);
	const path = citizenPaths(locale).appointment(context.vault.sign("manage-link", booking.id));
	// In Italian, and in the person's language below it.
	const locales = [...new Set([defaultLocale, locale])];
	return {
		id: booking.id,
		name: `${applicant.givenName} ${applicant.familyName}`,
		sheets: await Promise.all(
			locales.map(async (one) => ({
				locale: one,
				appointment: await appointmentView(booking.id, one, context),
			})),
		),
		qr: qrCode(`${args.context.app.settings.baseUrl}${path}`),
	};
}

export default function Slip() {
	const { id, name, sheets, qr } = useLoaderData<typeof loader>();
	return (
		<main className="container py-4 slip">
			<div className="narrow">
				<p className="no-print">
					<a href={staffPaths.booking(id)}>Torna all'appuntamento</a> · Stampa con Ctrl+P
				</p>
				<PageTitle>{name}</PageTitle>
				{sheets.map(({ locale, appointment }) => (
					<LocaleProvider key={locale} locale={locale}>
						<section lang={locale}>
							<h2>{catalogs[locale].booking.slip.title}</h2>
							{appointment && <AppointmentFacts appointment={appointment} />}
							<p>{catalogs[locale].booking.slip.scan}</p>
						</section>
					</LocaleProvider>
				))}
				<svg className="qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img">
					<title>{catalogs.it.booking.slip.scan}</title>
					<path d={qr.path} />
				</svg>
			</div>
		</main>
	);
}
