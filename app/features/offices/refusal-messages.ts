import type { SaveDeskRefusal } from "./save-desk.server.ts";
import type { SaveOfficeRefusal } from "./save-office.server.ts";

/** What the coordinator reads when an office or a desk can't be saved so. */
export const officeRefusals: Record<SaveOfficeRefusal | SaveDeskRefusal, string> = {
	not_a_coordinator: "Questo lo può cambiare solo chi coordina.",
	unknown_office: "Questa sede non c'è, o non è tra le tue.",
	unknown_desk: "Questo sportello non c'è più.",
	unknown_municipality: "Scegli uno dei tuoi Comuni.",
	office_name_taken: "In questo Comune c'è già una sede con questo nome: scegline un altro.",
	desk_name_taken: "In questa sede c'è già uno sportello con questo nome: scegline un altro.",
};
