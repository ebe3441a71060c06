/** The staff of the demonstration. Their sign-in is shown on the sign-in page of a demo. */
export const demoStaff = [
	{
		id: "demo-operator",
		email: "sportello@demo.example",
		name: "Olga Operatrice (demo)",
		role: "operator",
		municipalityIds: ["collegno", "rivoli"],
	},
	{
		id: "demo-coordinator",
		email: "coordinamento@demo.example",
		name: "Carlo Coordinatore (demo)",
		role: "coordinator",
		municipalityIds: null,
	},
] as const;

export const demoPassword = "pratico-demo";
