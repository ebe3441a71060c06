-- AlterTable
ALTER TABLE "Hold" ADD COLUMN "addressHash" TEXT;

-- DropTable
PRAGMA foreign_keys=off;
DROP TABLE "Attempt";
PRAGMA foreign_keys=on;

-- CreateTable
CREATE TABLE "AttemptCount" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "count" INTEGER NOT NULL,
    "endsAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "AttemptCount_endsAt_idx" ON "AttemptCount"("endsAt");

-- CreateIndex
CREATE INDEX "Hold_addressHash_idx" ON "Hold"("addressHash");
