import type { Interval } from "#app/domain/time/interval.ts";

/** A desk, with what it belongs to. */
export type DeskPlace = { deskId: string; officeId: string; municipalityId: string };

export type ClosureScope =
	| { kind: "desk"; deskId: string }
	| { kind: "office"; officeId: string }
	| { kind: "municipality"; municipalityId: string }
	| { kind: "everywhere" };

export type Closure = Interval & { scope: ClosureScope };

/** Does a closure of this scope shut this desk? */
export function shuts(scope: ClosureScope, desk: DeskPlace): boolean {
	switch (scope.kind) {
		case "desk":
			return scope.deskId === desk.deskId;
		case "office":
			return scope.officeId === desk.officeId;
		case "municipality":
			return scope.municipalityId === desk.municipalityId;
		case "everywhere":
			return true;
	}
}
