-- RedefineTables: Attempt, for one more kind
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Attempt_kind_known" CHECK ("kind" IN ('staff_sign_in', 'code_request', 'code_entry', 'seat_hold', 'waitlist_join', 'feedback', 'reference_entry'))
);
INSERT INTO "new_Attempt" ("id", "key", "kind", "at") SELECT "id", "key", "kind", "at" FROM "Attempt";
DROP TABLE "Attempt";
ALTER TABLE "new_Attempt" RENAME TO "Attempt";
CREATE INDEX "Attempt_kind_key_at_idx" ON "Attempt"("kind", "key", "at");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
