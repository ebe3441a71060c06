import type { Texts } from "../it.ts";
import { plural } from "../plural.ts";
import { isolate, pratico } from "./isolate.ts";

/** After "before it, by": an amount of hours in the case that this takes. */
const hours = (count: number) =>
	plural("ar", count, {
		zero: `${count} ساعة`,
		one: "ساعة واحدة",
		two: "ساعتين",
		few: `${count} ساعات`,
		many: `${count} ساعة`,
		other: `${count} ساعة`,
	});

export const services: Texts["site"]["services"] = {
	title: "الخدمات",
	lead: "يمكنك أن تحجز هذه المواعيد.",
	bookThis: "احجز",
	topic: "الموضوع",
	/** What every service of the portal is about. */
	work: "العمل",
	details: "انظر التفاصيل",
	lasts: (minutes) =>
		`المدة: ${plural("ar", minutes, {
			zero: `${minutes} دقيقة`,
			one: "دقيقة واحدة",
			two: "دقيقتان",
			few: `${minutes} دقائق`,
			many: `${minutes} دقيقة`,
			other: `${minutes} دقيقة`,
		})}`,
	group: "في مجموعة",
	channel: "أين يتم",
	channels: { on_site: "في المكتب", phone: "بالهاتف", video: "بالفيديو" },
	howItGoes: "كيف يتم",
	individual: "فردي",
	enrolmentRequired: "فقط لمن سجّل من قبل في البرنامج",
	/** Beside a name. */
	forEnrolled: "بعد التسجيل فقط",
	alreadyEnrolled: "هل سجّلت من قبل؟",
	open: "مفتوح للجميع",
	forWhom: "لمن هي",
	forWhomOpen: `لمن يبحث عن عمل ويسكن في إحدى بلديات ${isolate("Zona Ovest")}.`,
	forWhomEnrolled: `لمن سجّل من قبل في ${pratico}`,
	toDo: "كيف تفعل",
	toDoText:
		"اختر المكتب واليوم والساعة. اكتب اسمك ووسيلة اتصال: البريد الإلكتروني أو الهاتف. ترى التأكيد فورًا.",
	times: "المواعيد والمهل",
	timesText: (notice, horizon, deadline) => {
		const weeks = Math.floor(horizon / 7);
		const next = plural("ar", weeks, {
			zero: "هذا الأسبوع",
			one: "الأسبوع القادم",
			two: "الأسبوعين القادمين",
			few: `الأسابيع الـ${weeks} القادمة`,
			many: `الأسابيع الـ${weeks} القادمة`,
			other: `الأسابيع الـ${weeks} القادمة`,
		});
		return `يمكنك أن تحجز قبل الموعد بـ ${hours(notice)} على الأقل، خلال ${next}. يمكنك أن تغيّر أو تلغي قبل الموعد بـ ${hours(deadline)} على الأقل.`;
	},
	cost: "الخدمة مجانية.",
	status: { active: "الخدمة متاحة", inactive: "الخدمة غير متاحة" },
	index: "في هذه الصفحة",
	needed: "ماذا تحتاج",
	neededLead: "أحضر معك:",
	achieved: "على ماذا تحصل",
	costTitle: "كم تكلف",
	access: "استعمل الخدمة",
	conditions: "شروط الخدمة",
	atOnce: (count) =>
		`يمكن أن يكون لك في هذه الخدمة ${plural("ar", count, {
			zero: `${count} موعد`,
			one: "موعد واحد فقط في نفس الوقت",
			two: "موعدان على الأكثر في نفس الوقت",
			few: `${count} مواعيد على الأكثر في نفس الوقت`,
			many: `${count} موعدًا على الأكثر في نفس الوقت`,
			other: `${count} موعد على الأكثر في نفس الوقت`,
		})}.`,
	movesText: (count) =>
		count === 0
			? "لتغيير موعد اسأل المكتب."
			: `يمكنك أن تغيّر الموعد من الموقع ${plural("ar", count, {
					zero: `${count} مرة`,
					one: "مرة واحدة",
					two: "مرتين على الأكثر",
					few: `${count} مرات على الأكثر`,
					many: `${count} مرة على الأكثر`,
					other: `${count} مرة على الأكثر`,
				})}. بعد ذلك اسأل المكتب.`,
};
