-- CreateTable
CREATE TABLE "Companion" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "bookingId" TEXT,
    "enrolmentId" TEXT,
    "name" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "emailSealed" BLOB,
    CONSTRAINT "Companion_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Companion_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    -- Somebody helps with one thing: a booking or an enrolment.
    CONSTRAINT "Companion_one_thing" CHECK (("bookingId" IS NULL) <> ("enrolmentId" IS NULL)),
    CONSTRAINT "Companion_role_known" CHECK ("role" IN ('social_worker', 'librarian', 'relative', 'other'))
);

-- AlterTable
ALTER TABLE "Message" ADD COLUMN "companionId" TEXT REFERENCES "Companion" ("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "Message_companionId_idx" ON "Message"("companionId");

-- CreateIndex
CREATE UNIQUE INDEX "Companion_bookingId_key" ON "Companion"("bookingId");

-- CreateIndex
CREATE UNIQUE INDEX "Companion_enrolmentId_key" ON "Companion"("enrolmentId");
