-- AlterTable
ALTER TABLE "Hold" ADD COLUMN     "addressHash" TEXT;

-- DropTable
DROP TABLE "Attempt";

-- DropEnum
DROP TYPE "AttemptKind";

-- CreateTable
CREATE TABLE "AttemptCount" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "AttemptCount_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "AttemptCount_endsAt_idx" ON "AttemptCount"("endsAt");

-- CreateIndex
CREATE INDEX "Hold_addressHash_idx" ON "Hold"("addressHash");
