/** The answers, as a form sends them, of somebody of Collegno who has all that the 2026 edition asks for. */
export const eligible = {
	min_age: "yes",
	residence: "collegno",
	registered_at_job_centre: "yes",
	max_isee: "within",
	isee_expires_on: "",
	no_income_support: "no",
	no_other_project_with_allowance: "no",
	not_in_edition: "no",
	nobody_else_of_household: "no",
	basic_italian: "yes",
};
