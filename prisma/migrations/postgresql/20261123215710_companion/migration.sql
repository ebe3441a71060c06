-- CreateEnum
CREATE TYPE "CompanionRole" AS ENUM ('social_worker', 'librarian', 'relative', 'other');

-- AlterTable
ALTER TABLE "Message" ADD COLUMN     "companionId" TEXT;

-- CreateTable
CREATE TABLE "Companion" (
    "id" TEXT NOT NULL,
    "bookingId" TEXT,
    "enrolmentId" TEXT,
    "name" TEXT NOT NULL,
    "role" "CompanionRole" NOT NULL,
    "emailSealed" BYTEA,

    CONSTRAINT "Companion_pkey" PRIMARY KEY ("id"),
    -- Somebody helps with one thing: a booking or an enrolment.
    CONSTRAINT "Companion_one_thing" CHECK (("bookingId" IS NULL) <> ("enrolmentId" IS NULL))
);

-- CreateIndex
CREATE UNIQUE INDEX "Companion_bookingId_key" ON "Companion"("bookingId");

-- CreateIndex
CREATE UNIQUE INDEX "Companion_enrolmentId_key" ON "Companion"("enrolmentId");

-- CreateIndex
CREATE INDEX "Message_companionId_idx" ON "Message"("companionId");

-- AddForeignKey
ALTER TABLE "Companion" ADD CONSTRAINT "Companion_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Companion" ADD CONSTRAINT "Companion_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_companionId_fkey" FOREIGN KEY ("companionId") REFERENCES "Companion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
