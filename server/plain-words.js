/** What a refusal means and what to do, by status and language. */
export const plainWords = {
	400: {
		it: {
			title: "L'indirizzo non è scritto bene",
			text: "Controlla il link: forse è incompleto. Se l'hai copiato da un'e-mail, copialo di nuovo tutto.",
		},
		en: {
			title: "The address is not well-formed",
			text: "Check the link: it may be incomplete. If you copied it from an e-mail, copy all of it again.",
		},
		ro: {
			title: "Adresa nu este scrisă corect",
			text: "Verificați linkul: poate este incomplet. Dacă l-ați copiat dintr-un e-mail, copiați-l din nou în întregime.",
		},
		fr: {
			title: "L'adresse n'est pas bien écrite",
			text: "Vérifiez le lien : il est peut-être incomplet. Si vous l'avez copié d'un e-mail, copiez-le de nouveau en entier.",
		},
		ar: {
			title: "العنوان غير مكتوب بشكل صحيح",
			text: "تحقق من الرابط: ربما هو ناقص. إذا نسخته من رسالة فانسخه كله من جديد.",
		},
	},
	403: {
		it: {
			title: "Il modulo arriva da un altro sito",
			text: "Non l'abbiamo accettato, per proteggerti. Apri la pagina da questo sito e riprova.",
		},
		en: {
			title: "The form came from another site",
			text: "We did not accept it, to protect you. Open the page from this site and try again.",
		},
		ro: {
			title: "Formularul vine de pe alt site",
			text: "Nu l-am acceptat, ca să vă protejăm. Deschideți pagina de pe acest site și încercați din nou.",
		},
		fr: {
			title: "Le formulaire vient d'un autre site",
			text: "Nous ne l'avons pas accepté, pour vous protéger. Ouvrez la page depuis ce site et réessayez.",
		},
		ar: {
			title: "وصل النموذج من موقع آخر",
			text: "لم نقبله لحمايتك. افتح الصفحة من هذا الموقع وحاول من جديد.",
		},
	},
	405: {
		it: {
			title: "Questa richiesta non è prevista",
			text: "Torna alla pagina iniziale e riprova da lì.",
		},
		en: {
			title: "Requests of this kind are not answered",
			text: "Go back to the home page and try again from there.",
		},
		ro: {
			title: "Această cerere nu este prevăzută",
			text: "Reveniți la pagina principală și încercați din nou de acolo.",
		},
		fr: {
			title: "Cette demande n'est pas prévue",
			text: "Revenez à la page d'accueil et réessayez à partir de là.",
		},
		ar: {
			title: "هذا النوع من الطلبات غير متاح",
			text: "ارجع إلى الصفحة الأولى وحاول من هناك.",
		},
	},
	411: {
		it: {
			title: "La richiesta non dice quanto è lunga",
			text: "Torna alla pagina iniziale e riprova da lì, con un altro programma se puoi.",
		},
		en: {
			title: "The request doesn't say how long it is",
			text: "Go back to the home page and try again from there, with another browser if you can.",
		},
		ro: {
			title: "Cererea nu spune cât este de lungă",
			text: "Reveniți la pagina principală și încercați din nou, cu alt browser dacă puteți.",
		},
		fr: {
			title: "La demande ne dit pas sa longueur",
			text: "Revenez à la page d'accueil et réessayez, avec un autre navigateur si possible.",
		},
		ar: {
			title: "الطلب لا يذكر حجمه",
			text: "ارجع إلى الصفحة الأولى وحاول من جديد، بمتصفح آخر إن أمكن.",
		},
	},
	413: {
		it: {
			title: "Il testo inviato è troppo lungo",
			text: "Torna indietro, accorcia il testo e riprova.",
		},
		en: {
			title: "What was sent is too long",
			text: "Go back, shorten the text and try again.",
		},
		ro: {
			title: "Textul trimis este prea lung",
			text: "Reveniți, scurtați textul și încercați din nou.",
		},
		fr: {
			title: "Le texte envoyé est trop long",
			text: "Revenez en arrière, raccourcissez le texte et réessayez.",
		},
		ar: {
			title: "النص المرسل طويل جدًا",
			text: "ارجع واختصر النص وحاول من جديد.",
		},
	},
	500: {
		it: {
			title: "Qualcosa non ha funzionato",
			text: "Non è colpa tua. Riprova tra qualche minuto: quello che avevi già confermato è salvo.",
		},
		en: {
			title: "Something went wrong",
			text: "It is not your fault. Try again in a few minutes: what you had already confirmed is safe.",
		},
		ro: {
			title: "Ceva nu a funcționat",
			text: "Nu este vina dvs. Încercați din nou peste câteva minute: ce ați confirmat deja este salvat.",
		},
		fr: {
			title: "Quelque chose n'a pas fonctionné",
			text: "Ce n'est pas de votre faute. Réessayez dans quelques minutes : ce que vous aviez confirmé est conservé.",
		},
		ar: {
			title: "حدثت مشكلة",
			text: "هذا ليس خطأك. حاول من جديد بعد بضع دقائق: ما أكدته من قبل محفوظ.",
		},
	},
};

/** What is said of the whole portal while it is being brought up to date. */
export const maintenanceWords = {
	it: {
		title: "Torniamo tra poco",
		text: "Stiamo aggiornando il portale. Di solito bastano pochi minuti: riprova tra poco.",
		safe: "I tuoi appuntamenti e la tua iscrizione restano come sono. Non devi rifare niente.",
		again: "Riprova",
	},
	en: {
		title: "We are back soon",
		text: "We are updating the portal. It usually takes a few minutes: try again soon.",
		safe: "Your appointments and your enrolment stay as they are. You need not do anything again.",
		again: "Try again",
	},
	ro: {
		title: "Revenim în curând",
		text: "Actualizăm portalul. De obicei durează câteva minute: încercați din nou în curând.",
		safe: "Programările și înscrierea dvs. rămân cum sunt. Nu trebuie să refaceți nimic.",
		again: "Încercați din nou",
	},
	fr: {
		title: "Nous revenons bientôt",
		text: "Nous mettons le portail à jour. Cela prend en général quelques minutes : réessayez bientôt.",
		safe: "Vos rendez-vous et votre inscription restent comme ils sont. Vous n'avez rien à refaire.",
		again: "Réessayer",
	},
	ar: {
		title: "سنعود قريبًا",
		text: "نحدّث الموقع الآن. يستغرق ذلك عادة بضع دقائق: حاول من جديد بعد قليل.",
		safe: "مواعيدك وتسجيلك يبقيان كما هما. لا تحتاج إلى إعادة أي شيء.",
		again: "حاول من جديد",
	},
};
