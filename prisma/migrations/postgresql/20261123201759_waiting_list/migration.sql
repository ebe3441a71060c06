-- AlterEnum
ALTER TYPE "AttemptKind" ADD VALUE 'waitlist_join';

-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'waitlist_joined';
ALTER TYPE "MessageKind" ADD VALUE 'seat_offered';

-- AlterEnum
ALTER TYPE "OfferStatus" ADD VALUE 'withdrawn';

-- AlterTable
ALTER TABLE "Hold" ADD COLUMN     "forWaitlist" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "offerId" TEXT,
ADD COLUMN     "waitlistEntryId" TEXT;

-- AlterTable
ALTER TABLE "Offer" ADD COLUMN     "endedAt" TIMESTAMP(3),
ADD COLUMN     "tellAt" TIMESTAMP(3) NOT NULL;

-- AlterTable
ALTER TABLE "WaitlistEntry" DROP COLUMN "earlierThanAt",
ADD COLUMN     "endedAt" TIMESTAMP(3),
ADD COLUMN     "idempotencyKey" TEXT NOT NULL;

-- CreateIndex
CREATE UNIQUE INDEX "WaitlistEntry_idempotencyKey_key" ON "WaitlistEntry"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Message_waitlistEntryId_idx" ON "Message"("waitlistEntryId");

-- CreateIndex
CREATE INDEX "Message_offerId_idx" ON "Message"("offerId");

-- CreateIndex
CREATE INDEX "Offer_entryId_idx" ON "Offer"("entryId");

-- CreateIndex
CREATE INDEX "Offer_status_expiresAt_idx" ON "Offer"("status", "expiresAt");

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_waitlistEntryId_fkey" FOREIGN KEY ("waitlistEntryId") REFERENCES "WaitlistEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CHECKs are written by hand; each says the sentence it keeps true. The tables are empty: nothing has
-- written to them before.

-- A wish that has ended says when.
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_ended" CHECK (("status" = 'waiting') = ("endedAt" IS NULL));

-- An offer that has ended says when.
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_ended" CHECK (("status" = 'open') = ("endedAt" IS NULL));

-- Nobody is told of an offer that is over already.
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_window" CHECK ("offeredAt" <= "tellAt" AND "tellAt" < "expiresAt");
