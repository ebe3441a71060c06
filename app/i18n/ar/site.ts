import type { Texts } from "../it.ts";
import { plural } from "../plural.ts";
import { isolate, pratico, zonaOvest } from "./isolate.ts";

/** After "before it, by": an amount of hours in the case that this wants. */
const hours = (count: number) =>
	plural("ar", count, {
		zero: `${count} ساعة`,
		one: "ساعة واحدة",
		two: "ساعتين",
		few: `${count} ساعات`,
		many: `${count} ساعة`,
		other: `${count} ساعة`,
	});

export const site: Texts["site"] = {
	name: pratico,
	tagline: "البحث النشيط عن عمل في البلديات غرب تورينو",
	owner: zonaOvest,
	demoNotice:
		"هذا موقع للتجربة: المكاتب والساعات والتواريخ والأشخاص غير حقيقيين. الرسائل لا تُرسل حقًا.",
	demoMailbox: "افتح بريد التجربة",
	demoPlace: "المكتب والعنوان والساعات للتجربة فقط",
	skipToContent: "اذهب إلى المحتوى",
	skipToFooter: "اذهب إلى أسفل الصفحة",
	languages: "اللغة",
	activeLanguage: "اللغة الحالية",
	mainMenu: "القائمة الرئيسية",
	youAreHere: "أنت هنا",
	signedInAs: (name) => `مرحبًا ${isolate(name)}`,
	nav: {
		home: "البداية",
		programme: "البرنامج",
		requirements: "هل هو مناسب لي؟",
		enrolment: "سجّل",
		services: "الخدمات",
		municipalities: "البلديات",
		booking: "احجز موعدًا",
		area: "صفحتي",
		signIn: "مواعيدي",
		signOut: "اخرج",
	},
	footer: {
		contacts: "الاتصال",
		seat: `المقر: ${isolate("Via Torino 9, Collegno")}`,
		address: "العنوان",
		phone: "الهاتف",
		pec: `${isolate("PEC")} (البريد المعتمد)`,
		vatNumber: `الرقم الضريبي (${isolate("partita IVA")})`,
		dpo: `مسؤول حماية المعلومات (${isolate("DPO")})`,
		transparency: `الإدارة الشفافة (${isolate("Amministrazione trasparente")})`,
		information: "معلومات",
		privacy: "معلومات الخصوصية",
		legalNotes: "معلومات قانونية",
		accessibility: "سهولة الاستعمال للجميع",
		faq: "اقرأ الأسئلة المتكررة",
		assistance: "اطلب مساعدة",
		report: "الإبلاغ عن مشكلة",
		bookAppointment: "احجز موعدًا",
		staff: "دخول الموظفين",
	},
	contact: {
		title: "اتصل بالمكتب",
		call: "اتصل بالرقم",
	},
	home: {
		title: "تبحث عن عمل؟ نساعدك أن تجده",
		lead: `${pratico} هو برنامج بلديات ${isolate("Zona Ovest di Torino")} (غرب تورينو) لمن ليس له عمل: توجيه ومقابلات شخصية ومساعدة مالية لمن يشارك.`,
		book: "احجز موعدًا",
		check: "تحقق هل هو مناسب لك",
		noPassword:
			"لا تحتاج إلى كلمة مرور. لا تحتاج إلى SPID (الهوية الرقمية الإيطالية). يكفي بضع دقائق.",
		firstFree: "أول الأماكن المتاحة",
		firstFreeLead: "اختر البلدية الأسهل لك. يمكنك الذهاب أيضًا إلى بلدية أخرى.",
		noneFree: "لا توجد أماكن متاحة الآن",
		noneFreeText: "تُفتح أماكن جديدة كل أسبوع. ارجع بعد بضعة أيام، أو اسأل في مكتب بلديتك.",
		allMunicipalities: "انظر كل البلديات على الخريطة",
		howItWorks: "كيف يعمل",
		steps: [
			{
				title: "تحقق من الشروط",
				text: "أجب عن بضعة أسئلة واعرف فورًا هل البرنامج مناسب لك. لا نحفظ الأجوبة.",
			},
			{
				title: "سجّل",
				text: "اكتب معلوماتك ووسيلة اتصال. تأخذ رقمًا وتعرف ماذا يحدث بعد ذلك.",
			},
			{
				title: "احجز المقابلة الأولى",
				text: "اختر البلدية واليوم والساعة. نرسل إليك التأكيد وتذكيرًا.",
			},
			{
				title: "تعال إلى المكتب",
				text: "إذا كنت لا تستطيع الحضور، فغيّر الموعد أو ألغه بنقرة واحدة.",
			},
		],
		offer: "ماذا نقدم لك",
		allowance: (euros, months) =>
			`من يُقبل ويشارك في الأنشطة يمكن أن يأخذ ${isolate(euros)} في الشهر، لمدة أقصاها ${plural(
				"ar",
				months,
				{
					zero: `${months} شهر`,
					one: "شهر واحد",
					two: "شهران",
					few: `${months} أشهر`,
					many: `${months} شهرًا`,
					other: `${months} شهر`,
				},
			)}. نقرر ذلك معًا عندما تدخل البرنامج.`,
	},
	services: {
		title: "الخدمات",
		lead: "يمكنك أن تحجز هذه المواعيد.",
		bookThis: "احجز",
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
		enrolmentRequired: "للمسجلين في البرنامج فقط",
		open: "مفتوح للجميع",
		what: "ما هي",
		forWhom: "لمن هي",
		forWhomOpen: `لمن يبحث عن عمل ويسكن في إحدى بلديات ${isolate("Zona Ovest")}.`,
		forWhomEnrolled: `لمن سجّل من قبل في ${pratico}`,
		toBring: "ماذا تحضر معك",
		toDo: "كيف تفعل",
		toDoText:
			"اختر المكتب واليوم والساعة. اكتب اسمك ووسيلة اتصال: البريد الإلكتروني أو الهاتف. يصلك التأكيد فورًا.",
		times: "المواعيد والمهل",
		timesText: (notice, horizon, deadline) => {
			const weeks = Math.floor(horizon / 7);
			const next = plural("ar", weeks, {
				zero: "هذا الأسبوع",
				one: "الأسبوع القادم",
				two: "الأسبوعين القادمين",
				few: `${weeks} أسابيع قادمة`,
				many: `${weeks} أسبوعًا قادمًا`,
				other: `${weeks} أسبوع قادم`,
			});
			return `يمكنك أن تحجز قبل الموعد بـ ${hours(notice)} على الأقل، خلال ${next}. يمكنك أن تغيّر أو تلغي قبل الموعد بـ ${hours(deadline)} على الأقل.`;
		},
		cost: "الخدمة مجانية.",
	},
	municipalities: {
		title: "البلديات",
		lead: "يمكنك أن تحجز في أي بلدية من هذه البلديات، وليس في بلديتك فقط.",
		firstFree: "أول مكان متاح",
		noneFree: "لا يوجد مكان متاح الآن",
		see: (name) => `انظر ${isolate(name)}`,
		place: (name) => `${pratico} في ${isolate(name)}`,
		offices: "المكاتب",
		address: "العنوان",
		directions: "كيف تصل",
		hours: "ساعات العمل",
		phone: "الهاتف",
		email: "البريد الإلكتروني",
		nextFree: "الأماكن المتاحة القادمة",
		book: "احجز هنا",
		noDesk: "لا يوجد مكتب هنا بعد",
		nearby: "يمكنك أن تحجز في بلدية قريبة.",
		noOffice: "لا يوجد مكتب في هذه البلدية بعد. يمكنك أن تحجز في بلدية قريبة.",
		map: {
			title: "على الخريطة",
			listTitle: "في قائمة",
			colours: (service) => `اللون والعلامة يدلّان على أول مكان متاح لخدمة: ${service}.`,
			steps: {
				within_a_week: "خلال 7 أيام",
				within_two_weeks: "خلال 14 يومًا",
				later: "لاحقًا",
				nothing_free: "لا يوجد مكان متاح",
				no_office: "لا يوجد مكتب",
			},
			caption:
				"هذه الخريطة رسم تقريبي: تضع البلديات في مواقعها تقريبًا، والشمال إلى الأعلى. وهي لا تبيّن الحدود.",
		},
	},
	errors: {
		backHome: "ارجع إلى البداية",
		book: "احجز موعدًا",
		retry: "أرسل من جديد",
		byStatus: {
			400: {
				title: "طلب غير صحيح",
				text: "الرابط أو المعلومات المرسلة غير صحيحة. ارجع وحاول من جديد.",
			},
			403: {
				title: "لا يمكنك فتح هذه الصفحة",
				text: "ارجع إلى البداية وحاول من هناك.",
			},
			404: {
				title: "هذه الصفحة غير موجودة",
				text: "ربما الرابط ناقص أو قديم. إذا نسخته من رسالة، فتأكد أنك نسخته كله.",
			},
			405: { title: "طلب غير صحيح", text: "ارجع إلى البداية وحاول من هناك." },
			409: {
				title: "تغيّر شيء في هذه الأثناء",
				text: "ارجع وانظر من جديد: لم يضع أي شيء.",
			},
			410: {
				title: "انتهت صلاحية هذه الصفحة",
				text: "الرابط الذي استعملته لم يعد صالحًا. يمكنك أن تطلب رابطًا آخر.",
			},
			413: {
				title: "كتبت نصًا طويلًا جدًا",
				text: "المعلومات المرسلة طويلة جدًا. ارجع واختصر النص.",
			},
			415: { title: "طلب غير صحيح", text: "ارجع واستعمل نموذج الصفحة." },
			429: {
				title: "محاولات كثيرة جدًا",
				text: "انتظر بضع دقائق وحاول من جديد. إذا كنت مستعجلًا، فاسأل في المكتب.",
			},
			500: {
				title: "حدثت مشكلة عندنا",
				text: "هذا ليس خطأك. حاول من جديد بعد بضع دقائق: ما أكدته من قبل محفوظ.",
			},
			503: {
				title: "تعود الخدمة بعد قليل",
				text: "ما كتبته لم يضع: انتظر دقيقة ثم أعد تحميل الصفحة. إذا وصلك التأكيد من قبل، فموعدك محفوظ.",
			},
		},
	},
};
