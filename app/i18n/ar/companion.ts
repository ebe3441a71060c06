import type { Texts } from "../it.ts";
import { isolate } from "./isolate.ts";

export const companion: Texts["companion"] = {
	summary: "أساعد شخصًا آخر",
	lead: "في الأعلى اكتب بيانات الشخص الذي تساعده. هنا اكتب من أنت.",
	name: "اسمك",
	role: "من أنت؟",
	roles: {
		social_worker: "مساعد اجتماعي",
		librarian: "أمين مكتبة",
		relative: "قريب أو صديق",
		other: "غير ذلك",
	},
	email: "بريدك الإلكتروني (اختياري)",
	emailHint: "فقط لنرسل إليك نسخة من التأكيد",
	copyAgreed: "الشخص موافق: أرسلوا لي نسخة من التأكيد",
	term: "بمساعدة",
	copyTo: "نسخة من التأكيد إلى",
	copy: {
		bookingSubject: (day: string, time: string) => `نسخة لمن يساعد: موعد ${day} الساعة ${time}`,
		bookingTitle: (person: string) => `موعد ${isolate(person)}`,
		enrolmentSubject: (date: string) => `نسخة لمن يساعد: استلمنا التسجيل في ${date}`,
		enrolmentTitle: (person: string) => `استلمنا تسجيل ${isolate(person)}`,
		why: "تصلك هذه النسخة لأنك ساعدت هذا الشخص وهو موافق.",
		changes: "إذا تغيّر الموعد، نخبر الشخص ولا نخبرك.",
	},
};
