-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_WaitlistEntry" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "applicantId" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "joinedAt" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "idempotencyKey" TEXT NOT NULL,
    "bookingId" TEXT,
    "weekdays" TEXT NOT NULL DEFAULT '1234567',
    "partOfDay" TEXT NOT NULL DEFAULT 'any',
    CONSTRAINT "WaitlistEntry_ended" CHECK (("status" = 'waiting') = ("endedAt" IS NULL)),
    CONSTRAINT "WaitlistEntry_status_known" CHECK ("status" IN ('waiting', 'settled', 'left')),
    CONSTRAINT "WaitlistEntry_partOfDay_known" CHECK ("partOfDay" IN ('any', 'morning', 'afternoon')),
    CONSTRAINT "WaitlistEntry_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "WaitlistEntry_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "WaitlistEntry_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
-- Whoever waits already gets a code as well.
INSERT INTO "new_WaitlistEntry" ("reference", "applicantId", "bookingId", "endedAt", "id", "idempotencyKey", "joinedAt", "partOfDay", "serviceId", "status", "weekdays") SELECT
    substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (random() & 0x7fffffff) % 30, 1) ||
    substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (random() & 0x7fffffff) % 30, 1) ||
    substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (random() & 0x7fffffff) % 30, 1) ||
    substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (random() & 0x7fffffff) % 30, 1) ||
    substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (random() & 0x7fffffff) % 30, 1) ||
    substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (random() & 0x7fffffff) % 30, 1) ||
    substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (random() & 0x7fffffff) % 30, 1) ||
    substr('23456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (random() & 0x7fffffff) % 30, 1),
    "applicantId", "bookingId", "endedAt", "id", "idempotencyKey", "joinedAt", "partOfDay", "serviceId", "status", "weekdays" FROM "WaitlistEntry";
DROP TABLE "WaitlistEntry";
ALTER TABLE "new_WaitlistEntry" RENAME TO "WaitlistEntry";
CREATE UNIQUE INDEX "WaitlistEntry_reference_key" ON "WaitlistEntry"("reference");
CREATE UNIQUE INDEX "WaitlistEntry_idempotencyKey_key" ON "WaitlistEntry"("idempotencyKey");
CREATE INDEX "WaitlistEntry_serviceId_status_joinedAt_idx" ON "WaitlistEntry"("serviceId", "status", "joinedAt");
CREATE UNIQUE INDEX "WaitlistEntry_applicantId_serviceId_key" ON "WaitlistEntry"("applicantId", "serviceId") WHERE "status" = 'waiting';
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
