import type { Texts } from "../it.ts";
import { isolate } from "./isolate.ts";

export const forms: Texts["forms"] = {
	mandatory: "الخانات التي عليها * ضرورية",
	back: "رجوع",
	next: "التالي",
	save: "أكمل في يوم آخر",
	store: "احفظ",
	send: "أرسل",
	edit: "عدّل",
	confirm: "أكّد",
	yes: "نعم",
	no: "لا",
	unsure: "لا أعرف",
	chooseOne: "اختر",
	optional: "اختياري",
	step: "الخطوة",
	stepActive: "الحالية",
	stepConfirmed: "تمت",
	mistake: "خطأ",
	errorsHeading: "راجع هذه النقاط",
	later: {
		keepTitle: "أكمل في يوم آخر",
		keepLead:
			"نحتفظ بما كتبته مدة ثلاثين يومًا. نعطيك رمزًا: بهذا الرمز تكمل من هنا، ومن هاتف أو حاسوب آخر أيضًا.",
		keep: "أعطوني الرمز",
		yourCode: "رمزك",
		write: "اكتبه على ورقة أو صوّره: لا يمكننا أن نعرضه مرة أخرى. من لديه الرمز يرى ما كتبته.",
	},
	problems: {
		invalid: "راجع هذه الخانة",
		required: "املأ هذه الخانة",
		choose: "اختر جوابًا",
		too_long: "النص طويل جدًا",
		given_name_required: "اكتب اسمك",
		family_name_required: "اكتب اسم عائلتك. إذا كان لك اسم واحد فقط فاكتب هنا شرطة: -",
		email_invalid: `اكتب عنوان بريد إلكتروني صحيحًا، مثلًا ${isolate("nome@esempio.it")}`,
		phone_invalid: `اكتب رقم هاتف صحيحًا، مثلًا ${isolate("333 1234567")}. إذا لم يكن إيطاليًا فابدأ بعلامة + ورمز البلد`,
		phone_mobile_length: "رقم الهاتف المحمول الإيطالي عشرة أرقام. راجع الرقم",
		many_mails:
			"كتبنا اليوم إلى هذا البريد الإلكتروني مرات كثيرة. اكتب بريدًا آخر، أو حاول غدًا، أو اذهب إلى المكتب.",
		email_letters:
			"قبل @ استعمل حروفًا لاتينية بلا علامات فقط: البريد لا ينقل غيرها. راجع العنوان أو اكتب الهاتف",
		name_letters: "الاسم حروف فقط: احذف الأرقام والرموز والعناوين",
		name_too_long: "ستون حرفًا على الأكثر: اكتب الاسم كما في الوثيقة، بلا الأسماء التي لا تستعملها",
		companion_name_required: "اكتب اسمك إذا كنت تساعد شخصًا آخر",
		companion_agreement_required:
			"النسخة تحتاج إلى موافقة الشخص: ضع علامة أو احذف البريد الإلكتروني",
		companion_email_required: "اكتب بريدك الإلكتروني أو أزل علامة النسخة",
		contact_required: "اكتب وسيلة اتصال واحدة على الأقل: البريد الإلكتروني أو الهاتف",
		fiscal_code_empty: "اكتب رمزك الضريبي (codice fiscale)",
		fiscal_code_wrong_length:
			"الرمز الضريبي (codice fiscale) فيه 16 حرفًا ورقمًا (11 رقمًا إذا كان مؤقتًا)",
		fiscal_code_wrong_characters:
			"في الرمز الضريبي (codice fiscale) حرف أو رقم في غير مكانه. انقله من البطاقة الصحية",
		fiscal_code_wrong_check_character:
			"يوجد خطأ في الرمز الضريبي (codice fiscale). انقله من البطاقة الصحية",
		fiscal_code_impossible_date:
			"في الرمز الضريبي (codice fiscale) تاريخ غير موجود. انقله من البطاقة الصحية",
		municipalities_required: "اختر بلدية واحدة على الأقل يمكنك أن تذهب إليها",
		service_required: "اختر ما تريد أن تحجز",
		municipality_required: "اختر بلديتك",
		date_invalid: "اكتب تاريخًا صحيحًا",
		code_without_surname:
			"لهذا الرمز نحتاج أيضًا إلى أول ثلاثة أحرف من اسم العائلة. إذا كان رمز استمارة محفوظة فتأكد منه: لا يصلح بعد 30 يومًا.",
		slot_required: "اختر يومًا وساعة",
		reference_invalid: `اكتب الرمز كما على الورقة: ثمانية أحرف وأرقام، مثلًا ${isolate("AB2C-3DEF")}`,
		code_invalid: "اكتب أرقام الرمز الستة",
		fault_required: "اكتب ما الذي لا يعمل",
		privacy_required: "اقرأ إشعار الخصوصية وضع علامة في المربع",
	},
};
