import type { SystemContext } from "#app/features/context.ts";
import { defaultLocale, type Locale } from "#app/i18n/locales.ts";

/** The slot somebody is about to book, in words. */
export type ChosenSlot = {
	slotId: string;
	startsAt: Date;
	endsAt: Date;
	zone: string;
	serviceId: string;
	serviceName: string;
	officeId: string;
	officeName: string;
	address: string;
	channel: "on_site" | "phone" | "video";
	/** For a service by phone or video: who calls whom, and how. */
	instructions: string;
	municipalityName: string;
	isDemo: boolean;
};

export async function chosenSlotView(
	slotId: string,
	locale: Locale,
	{ db }: SystemContext,
): Promise<ChosenSlot | null> {
	const slot = await db.read.slot.findUnique({
		where: { id: slotId },
		select: {
			startsAt: true,
			endsAt: true,
			serviceId: true,
			officeId: true,
		},
	});
	if (!slot) return null;
	const [service, office] = await Promise.all([
		db.directory.service.findUniqueOrThrow({
			where: { id: slot.serviceId },
			select: {
				channel: true,
				texts: {
					where: { locale: { in: [locale, defaultLocale] } },
					select: { locale: true, name: true, instructions: true },
				},
			},
		}),
		db.directory.office.findUniqueOrThrow({
			where: { id: slot.officeId },
			select: {
				id: true,
				name: true,
				address: true,
				zone: true,
				isDemo: true,
				municipality: { select: { name: true } },
			},
		}),
	]);
	const { texts } = service;
	const text = texts.find((one) => one.locale === locale) ?? texts[0];
	return {
		slotId,
		startsAt: slot.startsAt,
		endsAt: slot.endsAt,
		zone: office.zone,
		serviceId: slot.serviceId,
		serviceName: text?.name ?? slot.serviceId,
		officeId: office.id,
		officeName: office.name,
		address: office.address,
		channel: service.channel,
		instructions: text?.instructions ?? "",
		municipalityName: office.municipality.name,
		isDemo: office.isDemo,
	};
}
