-- CreateTable
CREATE TABLE "Feedback" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "page" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "commentSealed" BLOB,
    "locale" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    -- A rating has one to five stars.
    CONSTRAINT "Feedback_rating" CHECK ("rating" BETWEEN 1 AND 5),
    -- The page is a path without what a visitor asked of it.
    CONSTRAINT "Feedback_page" CHECK ("page" LIKE '/%' AND "page" NOT LIKE '%?%')
);

-- CreateTable
CREATE TABLE "FeedbackAspect" (
    "feedbackId" TEXT NOT NULL,
    "aspect" TEXT NOT NULL,

    PRIMARY KEY ("feedbackId", "aspect"),
    CONSTRAINT "FeedbackAspect_feedbackId_fkey" FOREIGN KEY ("feedbackId") REFERENCES "Feedback" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "FeedbackAspect_aspect_known" CHECK ("aspect" IN ('clear', 'complete', 'on_track', 'technical', 'other'))
);

-- CreateIndex
CREATE INDEX "Feedback_page_idx" ON "Feedback"("page");

-- CreateIndex
CREATE INDEX "Feedback_createdAt_idx" ON "Feedback"("createdAt");

-- RedefineTables: Attempt, for one more kind
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Attempt_kind_known" CHECK ("kind" IN ('staff_sign_in', 'code_request', 'code_entry', 'seat_hold', 'waitlist_join', 'feedback'))
);
INSERT INTO "new_Attempt" ("id", "key", "kind", "at") SELECT "id", "key", "kind", "at" FROM "Attempt";
DROP TABLE "Attempt";
ALTER TABLE "new_Attempt" RENAME TO "Attempt";
CREATE INDEX "Attempt_kind_key_at_idx" ON "Attempt"("kind", "key", "at");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
