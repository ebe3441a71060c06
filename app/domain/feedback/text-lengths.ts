/** How many characters the words of a report, and those of a rating, may have. */
export const PROBLEM_LENGTH = 1000;
export const COMMENT_LENGTH = 200;
