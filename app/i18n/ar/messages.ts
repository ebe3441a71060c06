import type { Texts } from "../it.ts";
import { isolate, pratico, zonaOvest } from "./isolate.ts";

export const messages: Texts["messages"] = {
	greeting: (name) => `مرحبًا ${isolate(name)}،`,
	greetingWithoutName: "مرحبًا،",
	demo: "هذه رسالة تجريبية من موقع للتجربة. الأشخاص والمكاتب والساعات غير حقيقية.",
	who: `يكتب إليك ${pratico}، برنامج بلديات ${isolate("Zona Ovest di Torino")} (غرب تورينو) لمن يبحث عن عمل. تديره ${zonaOvest}، ${isolate("Via Torino 9, Collegno")}.`,
	today: "اليوم",
	tomorrow: "غدًا",
	dayAfterTomorrow: "بعد غد",
	labels: {
		when: "متى",
		where: "أين",
		directions: "كيف تصل",
		phone: "هاتف المكتب",
		what: "ماذا",
		reference: "رمز الموعد",
		enrolmentReference: "رقم التسجيل",
		before: "كان من قبل",
		bring: "أحضر معك",
	},
	at: (day, time) => `${day} الساعة ${isolate(time)}`,
	interval: (day, from, to) => `${day}، من ${isolate(from)} إلى ${isolate(to)}`,
	change: {
		button: "انظر أو غيّر أو ألغِ",
		see: "انظر الموعد",
		text: (until) =>
			`لا تستطيع الحضور؟ يمكنك أن تغيّر الموعد أو تلغيه حتى ${until}. هكذا يأخذ المكان شخص آخر.`,
		tooLate: "لا تستطيع الحضور؟ لا يمكن الآن التغيير أو الإلغاء من هنا: أخبر المكتب.",
		personal: "الرابط يفتح هذا الموعد فقط. لا تعطه لأشخاص آخرين.",
	},
	calendar: "في هذه الرسالة يوجد أيضًا ملف لتقويم هاتفك.",
	event: { summary: `موعد ${pratico}`, organizer: "P.R.A.Ti.C.O." },
	safeContact: {
		who: "هذه رسالة آلية.",
		bring: "قبل أن تأتي افتح صفحة الموعد: فيها ما يجب أن تحضره معك.",
		event: { summary: "موعد", organizer: "مواعيد" },
		answer: {
			subject: (date) => `خبر عن طلبك بتاريخ ${isolate(date)}`,
			title: "هناك جواب عن طلبك",
			text: "ادخل إلى صفحتك لتقرأه.",
			button: "اقرأ الجواب",
		},
		request: {
			subject: (date) => `وصل طلبك: ${isolate(date)}`,
			title: "وصلنا طلبك",
			number: "رقم الطلب",
			keep: "احتفظ بهذا الرقم: به نجد طلبك.",
			button: "احجز موعدًا",
			copySubject: (date) => `نسخة للمساعد: استلمنا الطلب في ${isolate(date)}`,
			copyTitle: (person) => `استلمنا طلب ${isolate(person)}`,
		},
	},
	booking_confirmed: {
		subject: (day, time) => `تم تأكيد الموعد: ${day} الساعة ${isolate(time)}`,
		title: "تم تأكيد موعدك",
	},
	booking_moved: {
		subject: (day, time) => `تغيّر الموعد: ${day} الساعة ${isolate(time)}`,
		title: "تغيّر موعدك",
		text: "تغيّر اليوم أو الساعة. هذا هو الموعد الصحيح:",
	},
	booking_cancelled: {
		subject: (day, time) => `أُلغي الموعد: ${day} الساعة ${isolate(time)}`,
		byApplicant: {
			title: "ألغيت موعدك",
			text: "شكرًا لأنك أخبرتنا: يأخذ المكان شخص آخر. إذا أردت، يمكنك أن تحجز موعدًا آخر.",
		},
		byOffice: {
			title: "أُلغي موعدك",
			text: "اضطر المكتب إلى إلغاء هذا الموعد. نحن آسفون. لا تأتِ في ذلك اليوم: احجز موعدًا آخر.",
		},
		button: "احجز موعدًا آخر",
	},
	booking_reminder: {
		subject: (day, time, place) =>
			`تذكير: ${day} الساعة ${isolate(time)} موعدك في ${isolate(place)}`,
		title: "نذكّرك بموعدك",
		coming: "إذا كنت ستأتي، فلا تفعل شيئًا. نحن في انتظارك.",
		move: "غيّر الموعد",
		cancel: "ألغِ الموعد",
	},
	repair_proposed: {
		subject: (day, time) =>
			`تغيّر موعدك يوم ${isolate(day)} الساعة ${isolate(time)}: اختر ساعة أخرى`,
		title: "موعدك لا يمكن عقد موعدك",
		text: "اضطر المكتب إلى إلغاء هذه الساعة. نعتذر. لا تأتِ في ذلك اليوم.",
		was: "كان الموعد",
		proposed: "احتفظنا لك بهذه الأماكن",
		kept: "نحتفظ بها لوقت قصير. افتح الصفحة واختر ما يناسبك: تكفي لمسة واحدة.",
		choose: "اختر واحدة من هذه الساعات",
		noneSuits: "لا شيء يناسبك؟ اختر يومًا آخر، أو ألغِ الموعد.",
		nothing: "لا يوجد الآن مكان آخر متاح قريب من ذلك اليوم. انظر الأيام الأخرى، أو اتصل بالمكتب.",
		chooseOther: "اختر يومًا آخر",
		cancel: "ألغِ الموعد",
	},
	enrolment_submitted: {
		subject: (date) => `وصل تسجيلك: ${isolate(date)}`,
		title: "وصلنا تسجيلك",
		receivedOn: "تاريخ الوصول",
		nextTitle: "ماذا يحدث الآن",
		next: [
			"تحجز المقابلة الأولى، إذا لم تحجزها من قبل.",
			"في المقابلة ننظر معًا في أجوبتك وفي الوثائق.",
			"بعد المراجعة نقول لك هل تدخل البرنامج.",
		],
		keep: "احتفظ بهذا الرقم: به يجد المكتب تسجيلك.",
		button: "احجز المقابلة الأولى",
		answerBy: (date) => `نجيبك قبل نهاية يوم ${isolate(date)}.`,
		answerSoon: "تاريخ الجواب لم يُحدَّد بعد: عندما يُحدَّد تجده في صفحتك.",
	},
	enrolment_reviewed: {
		subject: (date) => `خبر عن تسجيلك بتاريخ ${isolate(date)}`,
		title: "الجواب عن تسجيلك",
		reason: "ماذا يقول المكتب",
		accepted: {
			title: "تم قبول تسجيلك",
			text: "أنت في البرنامج. إذا لم تُجرِ المقابلة الأولى بعد، فاحجزها الآن.",
			button: "احجز موعدًا",
		},
		to_complete: {
			title: "تسجيلك غير كامل",
			text: "ينقص شيء. ادخل إلى صفحتك: يمكنك أن تصححه وترسله من جديد. إذا كنت لا تعرف كيف، فاسأل المكتب.",
			button: "أكمل التسجيل",
		},
		refused: {
			title: "لم يُقبل تسجيلك",
			text: "إذا كان شيء غير واضح، فاسأل المكتب: نشرح لك السبب ونبحث معًا عن مساعدة أخرى.",
			button: "انظر تسجيلك",
		},
	},
	waitlist_joined: {
		subject: "أنت في قائمة الانتظار",
		title: "أنت في قائمة الانتظار",
		text: "عندما يتوفر مكان يناسبك نحتفظ به ونكتب إليك. نقترح عليك مكانًا واحدًا كل مرة. من ينتظر منذ وقت أطول يأتي أولًا.",
		button: "انظر الطلب أو غيّره أو اسحبه",
		personal: "الرابط يفتح هذا الطلب فقط. لا تعطه لأشخاص آخرين.",
	},
	seat_offered: {
		subject: (day, time) => `توفر مكان: ${isolate(day)} الساعة ${isolate(time)}`,
		lastChance:
			"لم تجب على الاقتراحات الأخيرة. إذا لم تجب على هذا أيضًا نخرجك من القائمة: يمكنك أن تعود متى تريد.",
		button: "أجب: نعم أو لا",
	},
	sign_in_code: {
		subject: "رمز الدخول",
		title: "رمز الدخول",
		text: "اكتب هذا الرمز في الصفحة التي فتحتها:",
		valid: "الرمز صالح 10 دقائق ومرة واحدة فقط. لا تعطه لأحد: نحن لا نطلبه منك أبدًا.",
		notYou: "لم تطلب رمزًا؟ لا تفعل شيئًا. لم يدخل أحد.",
	},
};
