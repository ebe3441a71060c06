import type { Texts } from "../it.ts";

export const forms: Texts["forms"] = {
	mandatory: "Les champs avec * sont obligatoires",
	back: "Retour",
	next: "Continuer",
	save: "Continuer un autre jour",
	store: "Enregistrer",
	send: "Envoyer",
	edit: "Modifier",
	confirm: "Confirmer",
	yes: "Oui",
	no: "Non",
	unsure: "Je ne sais pas",
	chooseOne: "Choisissez",
	optional: "facultatif",
	step: "Étape",
	stepActive: "En cours",
	stepConfirmed: "Terminée",
	mistake: "Erreur",
	errorsHeading: "Vérifiez ces points",
	later: {
		keepTitle: "Continuer un autre jour",
		keepLead:
			"Nous gardons ce que vous avez écrit pendant 30 jours. Nous vous donnons un code : avec ce code vous continuez ici, aussi depuis un autre téléphone ou ordinateur.",
		keep: "Donnez-moi le code",
		yourCode: "Votre code",
		write:
			"Écrivez-le sur une feuille ou prenez une photo : nous ne pouvons pas le montrer à nouveau. Toute personne qui a le code voit ce que vous avez écrit.",
	},
	problems: {
		invalid: "Vérifiez ce champ",
		required: "Remplissez ce champ",
		choose: "Choisissez une réponse",
		too_long: "Le texte est trop long",
		given_name_required: "Écrivez votre prénom",
		family_name_required:
			"Écrivez votre nom de famille. Si vous avez un seul nom, écrivez ici un tiret : -",
		email_invalid: "Écrivez une adresse e-mail valable, par exemple nom@exemple.it",
		phone_invalid:
			"Écrivez un numéro de téléphone valable, par exemple 333 1234567. S'il n'est pas italien, commencez par + et l'indicatif",
		phone_mobile_length: "Un portable italien a 10 chiffres. Vérifiez le numéro",
		many_mails:
			"Nous avons déjà écrit beaucoup de fois à cet e-mail aujourd'hui. Écrivez-en un autre, réessayez demain, ou allez au guichet.",
		email_letters:
			"Avant le @, utilisez seulement des lettres sans accent : le courrier ne transporte pas les autres. Vérifiez l'adresse, ou écrivez le téléphone",
		name_letters:
			"Un nom a seulement des lettres : enlevez les chiffres, les symboles et les adresses",
		name_too_long:
			"60 lettres au maximum : écrivez le nom comme sur le document, sans les noms que vous n'utilisez pas",
		companion_name_required: "Écrivez votre nom, si vous aidez une autre personne",
		companion_agreement_required:
			"Pour la copie il faut l'accord de la personne : cochez la case ou enlevez l'e-mail",
		companion_email_required: "Écrivez votre e-mail, ou décochez la copie",
		contact_required: "Écrivez au moins un contact : e-mail ou téléphone",
		fiscal_code_empty: "Écrivez votre codice fiscale",
		fiscal_code_wrong_length: "Le codice fiscale a 16 caractères (11 chiffres s'il est provisoire)",
		fiscal_code_wrong_characters:
			"Dans le codice fiscale, une lettre ou un chiffre n'est pas à sa place. Recopiez-le de la carte de santé",
		fiscal_code_wrong_check_character:
			"Il y a une erreur dans le codice fiscale. Recopiez-le de la carte de santé",
		fiscal_code_impossible_date:
			"Le codice fiscale contient une date qui n'existe pas. Recopiez-le de la carte de santé",
		municipalities_required: "Choisissez au moins une commune où vous pouvez aller",
		service_required: "Choisissez ce que vous voulez réserver",
		municipality_required: "Choisissez votre commune",
		date_invalid: "Écrivez une date valable",
		code_without_surname:
			"Pour ce code il faut aussi les trois premières lettres du nom. Si c'est le code d'un formulaire enregistré, regardez-le bien : après 30 jours il ne vaut plus.",
		slot_required: "Choisissez un jour et une heure",
		reference_invalid:
			"Écrivez le code comme sur la feuille : 8 lettres et chiffres, par exemple AB2C-3DEF",
		code_invalid: "Écrivez les 6 chiffres du code",
		fault_required: "Écrivez ce qui ne marche pas",
		privacy_required: "Lisez les informations et cochez la case",
	},
};
