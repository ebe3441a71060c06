import fc from "fast-check";

/** A wrong change that random examples catch is caught in each run, or in none. */
fc.configureGlobal({ seed: 1 });
