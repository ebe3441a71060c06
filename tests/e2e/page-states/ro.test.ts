import { testPageStates } from "#tests/support/page-states-test.ts";

testPageStates("ro");
