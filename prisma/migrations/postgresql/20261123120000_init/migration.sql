-- CreateEnum
CREATE TYPE "EditionRuleKind" AS ENUM ('min_age', 'residence', 'max_isee', 'registered_at_job_centre', 'no_other_project_with_allowance', 'not_in_edition', 'nobody_else_of_household', 'no_income_support', 'basic_italian');

-- CreateEnum
CREATE TYPE "ServiceFormat" AS ENUM ('individual', 'group');

-- CreateEnum
CREATE TYPE "ServiceChannel" AS ENUM ('on_site', 'phone', 'video');

-- CreateEnum
CREATE TYPE "MayBook" AS ENUM ('public', 'by_invitation', 'staff_only');

-- CreateEnum
CREATE TYPE "ClosureRepeat" AS ENUM ('never', 'weekly', 'yearly');

-- CreateEnum
CREATE TYPE "EnrolmentStatus" AS ENUM ('draft', 'submitted', 'accepted', 'to_complete', 'refused', 'withdrawn');

-- CreateEnum
CREATE TYPE "EligibilityOutcome" AS ENUM ('yes', 'to_check', 'not_yet');

-- CreateEnum
CREATE TYPE "BookingStatus" AS ENUM ('booked', 'cancelled_by_applicant', 'cancelled_by_office');

-- CreateEnum
CREATE TYPE "BookedBy" AS ENUM ('applicant', 'staff');

-- CreateEnum
CREATE TYPE "AttendanceStatus" AS ENUM ('arrived', 'attended', 'no_show', 'excused');

-- CreateEnum
CREATE TYPE "WaitlistStatus" AS ENUM ('waiting', 'settled', 'left');

-- CreateEnum
CREATE TYPE "PartOfDay" AS ENUM ('any', 'morning', 'afternoon');

-- CreateEnum
CREATE TYPE "OfferStatus" AS ENUM ('open', 'accepted', 'declined', 'expired');

-- CreateEnum
CREATE TYPE "RepairStatus" AS ENUM ('open', 'settled');

-- CreateEnum
CREATE TYPE "RepairOutcome" AS ENUM ('moved', 'kept', 'cancelled', 'passed');

-- CreateEnum
CREATE TYPE "MessageKind" AS ENUM ('enrolment_submitted', 'booking_confirmed', 'booking_moved', 'booking_cancelled', 'booking_reminder', 'sign_in_code', 'repair_proposed');

-- CreateEnum
CREATE TYPE "MessageStatus" AS ENUM ('pending', 'sent', 'dropped', 'failed');

-- CreateEnum
CREATE TYPE "ReceiptOutcome" AS ENUM ('accepted', 'temporary_failure', 'permanent_failure');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('operator', 'coordinator');

-- CreateEnum
CREATE TYPE "AttemptKind" AS ENUM ('staff_sign_in', 'code_request', 'code_entry', 'seat_hold');

-- CreateEnum
CREATE TYPE "DraftKind" AS ENUM ('enrolment', 'booking');

-- CreateEnum
CREATE TYPE "ActorKind" AS ENUM ('applicant', 'staff', 'system');

-- CreateTable
CREATE TABLE "Edition" (
    "id" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "opensOn" TEXT,
    "closesOn" TEXT,
    "places" INTEGER,
    "allowanceEurosPerMonth" INTEGER,
    "allowanceMonths" INTEGER,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionRule" (
    "editionId" TEXT NOT NULL,
    "kind" "EditionRuleKind" NOT NULL,
    "value" INTEGER,
    "position" INTEGER NOT NULL,

    CONSTRAINT "EditionRule_pkey" PRIMARY KEY ("editionId","kind")
);

-- CreateTable
CREATE TABLE "EditionMunicipality" (
    "editionId" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,

    CONSTRAINT "EditionMunicipality_pkey" PRIMARY KEY ("editionId","municipalityId")
);

-- CreateTable
CREATE TABLE "Municipality" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "patronDay" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,

    CONSTRAINT "Municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Office" (
    "id" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "directions" TEXT,
    "openingHours" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "zone" TEXT NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Desk" (
    "id" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "lock" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Desk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Service" (
    "id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "format" "ServiceFormat" NOT NULL,
    "channel" "ServiceChannel" NOT NULL,
    "durationMinutes" INTEGER NOT NULL,
    "minimumNoticeHours" INTEGER NOT NULL,
    "horizonDays" INTEGER NOT NULL,
    "cancellationDeadlineHours" INTEGER NOT NULL,
    "maxActivePerApplicant" INTEGER NOT NULL,
    "maxMovesPerBooking" INTEGER NOT NULL DEFAULT 3,
    "mayBook" "MayBook" NOT NULL,
    "enrolmentRequired" BOOLEAN NOT NULL,
    "holdMinutes" INTEGER NOT NULL,

    CONSTRAINT "Service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ServiceText" (
    "serviceId" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "whatToBring" TEXT NOT NULL,
    "instructions" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ServiceText_pkey" PRIMARY KEY ("serviceId","locale")
);

-- CreateTable
CREATE TABLE "AvailabilityRule" (
    "id" TEXT NOT NULL,
    "deskId" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "weekday" INTEGER NOT NULL,
    "startTime" TEXT NOT NULL,
    "endTime" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "toOn" TEXT,
    "everyWeeks" INTEGER NOT NULL DEFAULT 1,
    "slotMinutes" INTEGER NOT NULL,
    "pauseMinutes" INTEGER NOT NULL DEFAULT 0,
    "capacity" INTEGER NOT NULL DEFAULT 1,
    "deskSeats" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "AvailabilityRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Closure" (
    "id" TEXT NOT NULL,
    "deskId" TEXT,
    "officeId" TEXT,
    "municipalityId" TEXT,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "repeats" "ClosureRepeat" NOT NULL DEFAULT 'never',
    "repeatsUntilOn" TEXT,
    "reason" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "createdById" TEXT,

    CONSTRAINT "Closure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HolidayOverride" (
    "id" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "municipalityId" TEXT,
    "isHoliday" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,

    CONSTRAINT "HolidayOverride_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Slot" (
    "id" TEXT NOT NULL,
    "deskId" TEXT NOT NULL,
    "officeId" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "ruleId" TEXT,
    "startsAt" TIMESTAMP(3) NOT NULL,
    "endsAt" TIMESTAMP(3) NOT NULL,
    "capacity" INTEGER NOT NULL,
    "deskSeats" INTEGER NOT NULL DEFAULT 0,
    "seatsTaken" INTEGER NOT NULL DEFAULT 0,
    "publishedAt" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Applicant" (
    "id" TEXT NOT NULL,
    "givenName" TEXT NOT NULL,
    "familyName" TEXT NOT NULL,
    "searchName" TEXT NOT NULL,
    "fiscalCodeSealed" BYTEA,
    "fiscalCodeHash" TEXT,
    "emailSealed" BYTEA,
    "emailHash" TEXT,
    "phoneSealed" BYTEA,
    "phoneHash" TEXT,
    "locale" TEXT NOT NULL,
    "residenceMunicipalityId" TEXT,
    "remindersOn" BOOLEAN NOT NULL DEFAULT true,
    "lock" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Applicant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Enrolment" (
    "id" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "editionId" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "status" "EnrolmentStatus" NOT NULL,
    "eligibility" "EligibilityOutcome" NOT NULL,
    "residenceMunicipalityId" TEXT NOT NULL,
    "iseeExpiresOn" TEXT,
    "submittedAt" TIMESTAMP(3),
    "reviewedAt" TIMESTAMP(3),
    "reviewedById" TEXT,
    "reviewReason" TEXT,
    "idempotencyKey" TEXT NOT NULL,

    CONSTRAINT "Enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Declaration" (
    "enrolmentId" TEXT NOT NULL,
    "kind" "EditionRuleKind" NOT NULL,
    "answer" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "declaredAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Declaration_pkey" PRIMARY KEY ("enrolmentId","kind")
);

-- CreateTable
CREATE TABLE "Booking" (
    "id" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "status" "BookingStatus" NOT NULL,
    "reference" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "noteSealed" BYTEA,
    "bookedAt" TIMESTAMP(3) NOT NULL,
    "bookedBy" "BookedBy" NOT NULL,
    "bookedById" TEXT,
    "movedAt" TIMESTAMP(3),
    "cancelledAt" TIMESTAMP(3),
    "cancellationReason" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "moves" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Booking_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Hold" (
    "id" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "applicantId" TEXT,
    "draftId" TEXT,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Hold_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "bookingId" TEXT NOT NULL,
    "status" "AttendanceStatus" NOT NULL,
    "recordedAt" TIMESTAMP(3) NOT NULL,
    "recordedById" TEXT NOT NULL,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("bookingId")
);

-- CreateTable
CREATE TABLE "WaitlistEntry" (
    "id" TEXT NOT NULL,
    "applicantId" TEXT NOT NULL,
    "serviceId" TEXT NOT NULL,
    "status" "WaitlistStatus" NOT NULL,
    "joinedAt" TIMESTAMP(3) NOT NULL,
    "earlierThanAt" TIMESTAMP(3),
    "bookingId" TEXT,
    "weekdays" TEXT NOT NULL DEFAULT '1234567',
    "partOfDay" "PartOfDay" NOT NULL DEFAULT 'any',

    CONSTRAINT "WaitlistEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WaitlistMunicipality" (
    "entryId" TEXT NOT NULL,
    "municipalityId" TEXT NOT NULL,

    CONSTRAINT "WaitlistMunicipality_pkey" PRIMARY KEY ("entryId","municipalityId")
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" TEXT NOT NULL,
    "entryId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "holdId" TEXT,
    "status" "OfferStatus" NOT NULL,
    "offeredAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Repair" (
    "id" TEXT NOT NULL,
    "bookingId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "status" "RepairStatus" NOT NULL,
    "openedAt" TIMESTAMP(3) NOT NULL,
    "settledAt" TIMESTAMP(3),
    "outcome" "RepairOutcome",

    CONSTRAINT "Repair_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RepairAlternative" (
    "id" TEXT NOT NULL,
    "repairId" TEXT NOT NULL,
    "slotId" TEXT NOT NULL,
    "holdId" TEXT,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RepairAlternative_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Message" (
    "id" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "kind" "MessageKind" NOT NULL,
    "applicantId" TEXT,
    "bookingId" TEXT,
    "repairId" TEXT,
    "recipientSealed" BYTEA NOT NULL,
    "recipientHash" TEXT NOT NULL,
    "factsSealed" BYTEA NOT NULL,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "notBefore" TIMESTAMP(3) NOT NULL,
    "notAfter" TIMESTAMP(3) NOT NULL,
    "status" "MessageStatus" NOT NULL,
    "claimedUntil" TIMESTAMP(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "settledAt" TIMESTAMP(3),
    "droppedReason" TEXT,

    CONSTRAINT "Message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Receipt" (
    "id" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "attemptedAt" TIMESTAMP(3) NOT NULL,
    "outcome" "ReceiptOutcome" NOT NULL,
    "response" TEXT NOT NULL,

    CONSTRAINT "Receipt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffMember" (
    "id" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "disabledAt" TIMESTAMP(3),
    "createdAt" TIMESTAMP(3) NOT NULL,
    "isDemo" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "StaffMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StaffGrant" (
    "id" TEXT NOT NULL,
    "staffMemberId" TEXT NOT NULL,
    "role" "StaffRole" NOT NULL,
    "municipalityId" TEXT,

    CONSTRAINT "StaffGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "staffMemberId" TEXT,
    "applicantId" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInCode" (
    "id" TEXT NOT NULL,
    "contactHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "SignInCode_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" "AttemptKind" NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Draft" (
    "id" TEXT NOT NULL,
    "kind" "DraftKind" NOT NULL,
    "payloadSealed" BYTEA NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorKind" "ActorKind" NOT NULL,
    "actorId" TEXT,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "details" TEXT,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Setting_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Edition_year_key" ON "Edition"("year");

-- CreateIndex
CREATE INDEX "EditionMunicipality_municipalityId_idx" ON "EditionMunicipality"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_name_key" ON "Municipality"("name");

-- CreateIndex
CREATE UNIQUE INDEX "Office_municipalityId_name_key" ON "Office"("municipalityId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "Desk_officeId_name_key" ON "Desk"("officeId", "name");

-- CreateIndex
CREATE INDEX "AvailabilityRule_deskId_idx" ON "AvailabilityRule"("deskId");

-- CreateIndex
CREATE INDEX "Closure_endsAt_idx" ON "Closure"("endsAt");

-- CreateIndex
CREATE INDEX "HolidayOverride_on_idx" ON "HolidayOverride"("on");

-- CreateIndex
CREATE UNIQUE INDEX "HolidayOverride_municipalityId_on_key" ON "HolidayOverride"("municipalityId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "HolidayOverride_everywhere_key" ON "HolidayOverride"("on") WHERE ("municipalityId" IS NULL);

-- CreateIndex
CREATE INDEX "Slot_officeId_serviceId_startsAt_idx" ON "Slot"("officeId", "serviceId", "startsAt");

-- CreateIndex
CREATE INDEX "Slot_serviceId_startsAt_idx" ON "Slot"("serviceId", "startsAt");

-- CreateIndex
CREATE UNIQUE INDEX "Slot_deskId_startsAt_key" ON "Slot"("deskId", "startsAt") WHERE ("withdrawnAt" IS NULL);

-- CreateIndex
CREATE INDEX "Applicant_fiscalCodeHash_idx" ON "Applicant"("fiscalCodeHash");

-- CreateIndex
CREATE INDEX "Applicant_emailHash_idx" ON "Applicant"("emailHash");

-- CreateIndex
CREATE INDEX "Applicant_phoneHash_idx" ON "Applicant"("phoneHash");

-- CreateIndex
CREATE INDEX "Applicant_searchName_idx" ON "Applicant"("searchName");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_reference_key" ON "Enrolment"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_idempotencyKey_key" ON "Enrolment"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Enrolment_editionId_status_idx" ON "Enrolment"("editionId", "status");

-- CreateIndex
CREATE UNIQUE INDEX "Enrolment_applicantId_editionId_key" ON "Enrolment"("applicantId", "editionId");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_reference_key" ON "Booking"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_idempotencyKey_key" ON "Booking"("idempotencyKey");

-- CreateIndex
CREATE INDEX "Booking_applicantId_idx" ON "Booking"("applicantId");

-- CreateIndex
CREATE INDEX "Booking_slotId_idx" ON "Booking"("slotId");

-- CreateIndex
CREATE UNIQUE INDEX "Booking_slotId_applicantId_key" ON "Booking"("slotId", "applicantId") WHERE ("status" = 'booked');

-- CreateIndex
CREATE UNIQUE INDEX "Hold_draftId_key" ON "Hold"("draftId");

-- CreateIndex
CREATE INDEX "Hold_slotId_idx" ON "Hold"("slotId");

-- CreateIndex
CREATE INDEX "Hold_expiresAt_idx" ON "Hold"("expiresAt");

-- CreateIndex
CREATE INDEX "WaitlistEntry_serviceId_status_joinedAt_idx" ON "WaitlistEntry"("serviceId", "status", "joinedAt");

-- CreateIndex
CREATE UNIQUE INDEX "WaitlistEntry_applicantId_serviceId_key" ON "WaitlistEntry"("applicantId", "serviceId") WHERE ("status" = 'waiting');

-- CreateIndex
CREATE INDEX "WaitlistMunicipality_municipalityId_idx" ON "WaitlistMunicipality"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_holdId_key" ON "Offer"("holdId");

-- CreateIndex
CREATE INDEX "Offer_slotId_idx" ON "Offer"("slotId");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_entryId_key" ON "Offer"("entryId") WHERE ("status" = 'open');

-- CreateIndex
CREATE INDEX "Repair_bookingId_idx" ON "Repair"("bookingId");

-- CreateIndex
CREATE INDEX "Repair_status_openedAt_idx" ON "Repair"("status", "openedAt");

-- CreateIndex
CREATE INDEX "Repair_slotId_idx" ON "Repair"("slotId");

-- CreateIndex
CREATE UNIQUE INDEX "Repair_bookingId_key" ON "Repair"("bookingId") WHERE ("status" = 'open');

-- CreateIndex
CREATE UNIQUE INDEX "RepairAlternative_holdId_key" ON "RepairAlternative"("holdId");

-- CreateIndex
CREATE INDEX "RepairAlternative_slotId_idx" ON "RepairAlternative"("slotId");

-- CreateIndex
CREATE UNIQUE INDEX "RepairAlternative_repairId_slotId_key" ON "RepairAlternative"("repairId", "slotId");

-- CreateIndex
CREATE UNIQUE INDEX "Message_dedupeKey_key" ON "Message"("dedupeKey");

-- CreateIndex
CREATE INDEX "Message_status_notBefore_idx" ON "Message"("status", "notBefore");

-- CreateIndex
CREATE INDEX "Message_bookingId_idx" ON "Message"("bookingId");

-- CreateIndex
CREATE INDEX "Message_repairId_idx" ON "Message"("repairId");

-- CreateIndex
CREATE INDEX "Message_applicantId_createdAt_idx" ON "Message"("applicantId", "createdAt");

-- CreateIndex
CREATE INDEX "Message_recipientHash_createdAt_idx" ON "Message"("recipientHash", "createdAt");

-- CreateIndex
CREATE INDEX "Receipt_messageId_idx" ON "Receipt"("messageId");

-- CreateIndex
CREATE UNIQUE INDEX "StaffMember_email_key" ON "StaffMember"("email");

-- CreateIndex
CREATE UNIQUE INDEX "StaffGrant_staffMemberId_municipalityId_key" ON "StaffGrant"("staffMemberId", "municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "StaffGrant_everywhere_key" ON "StaffGrant"("staffMemberId") WHERE ("municipalityId" IS NULL);

-- CreateIndex
CREATE INDEX "Session_staffMemberId_idx" ON "Session"("staffMemberId");

-- CreateIndex
CREATE INDEX "Session_applicantId_idx" ON "Session"("applicantId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInCode_contactHash_createdAt_idx" ON "SignInCode"("contactHash", "createdAt");

-- CreateIndex
CREATE INDEX "Attempt_kind_key_at_idx" ON "Attempt"("kind", "key", "at");

-- CreateIndex
CREATE INDEX "Draft_expiresAt_idx" ON "Draft"("expiresAt");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_at_idx" ON "AuditEntry"("subjectKind", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_at_idx" ON "AuditEntry"("at");

-- AddForeignKey
ALTER TABLE "EditionRule" ADD CONSTRAINT "EditionRule_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionMunicipality" ADD CONSTRAINT "EditionMunicipality_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionMunicipality" ADD CONSTRAINT "EditionMunicipality_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Office" ADD CONSTRAINT "Office_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Desk" ADD CONSTRAINT "Desk_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ServiceText" ADD CONSTRAINT "ServiceText_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AvailabilityRule" ADD CONSTRAINT "AvailabilityRule_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "Desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AvailabilityRule" ADD CONSTRAINT "AvailabilityRule_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "Desk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "StaffMember"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HolidayOverride" ADD CONSTRAINT "HolidayOverride_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_deskId_fkey" FOREIGN KEY ("deskId") REFERENCES "Desk"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "AvailabilityRule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Applicant" ADD CONSTRAINT "Applicant_residenceMunicipalityId_fkey" FOREIGN KEY ("residenceMunicipalityId") REFERENCES "Municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_residenceMunicipalityId_fkey" FOREIGN KEY ("residenceMunicipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_reviewedById_fkey" FOREIGN KEY ("reviewedById") REFERENCES "StaffMember"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Declaration" ADD CONSTRAINT "Declaration_enrolmentId_fkey" FOREIGN KEY ("enrolmentId") REFERENCES "Enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_bookedById_fkey" FOREIGN KEY ("bookedById") REFERENCES "StaffMember"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Hold" ADD CONSTRAINT "Hold_draftId_fkey" FOREIGN KEY ("draftId") REFERENCES "Draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_recordedById_fkey" FOREIGN KEY ("recordedById") REFERENCES "StaffMember"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_serviceId_fkey" FOREIGN KEY ("serviceId") REFERENCES "Service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitlistEntry" ADD CONSTRAINT "WaitlistEntry_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitlistMunicipality" ADD CONSTRAINT "WaitlistMunicipality_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "WaitlistEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WaitlistMunicipality" ADD CONSTRAINT "WaitlistMunicipality_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_entryId_fkey" FOREIGN KEY ("entryId") REFERENCES "WaitlistEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_holdId_fkey" FOREIGN KEY ("holdId") REFERENCES "Hold"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Repair" ADD CONSTRAINT "Repair_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Repair" ADD CONSTRAINT "Repair_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepairAlternative" ADD CONSTRAINT "RepairAlternative_repairId_fkey" FOREIGN KEY ("repairId") REFERENCES "Repair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepairAlternative" ADD CONSTRAINT "RepairAlternative_slotId_fkey" FOREIGN KEY ("slotId") REFERENCES "Slot"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RepairAlternative" ADD CONSTRAINT "RepairAlternative_holdId_fkey" FOREIGN KEY ("holdId") REFERENCES "Hold"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_bookingId_fkey" FOREIGN KEY ("bookingId") REFERENCES "Booking"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Message" ADD CONSTRAINT "Message_repairId_fkey" FOREIGN KEY ("repairId") REFERENCES "Repair"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Receipt" ADD CONSTRAINT "Receipt_messageId_fkey" FOREIGN KEY ("messageId") REFERENCES "Message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffGrant" ADD CONSTRAINT "StaffGrant_staffMemberId_fkey" FOREIGN KEY ("staffMemberId") REFERENCES "StaffMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StaffGrant" ADD CONSTRAINT "StaffGrant_municipalityId_fkey" FOREIGN KEY ("municipalityId") REFERENCES "Municipality"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_staffMemberId_fkey" FOREIGN KEY ("staffMemberId") REFERENCES "StaffMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_applicantId_fkey" FOREIGN KEY ("applicantId") REFERENCES "Applicant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- CHECKs are written by hand; each says the sentence it keeps true.

-- a slot never has more seats taken than it has, nor fewer than none
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_seats_within_capacity" CHECK ("seatsTaken" BETWEEN 0 AND "capacity");

-- a slot has at least one seat, and the desk keeps no more than there are
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_capacity_positive" CHECK ("capacity" >= 1 AND "deskSeats" BETWEEN 0 AND "capacity");

-- a slot ends after it starts
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_interval" CHECK ("startsAt" < "endsAt");

-- a weekday is an ISO weekday
ALTER TABLE "AvailabilityRule" ADD CONSTRAINT "AvailabilityRule_weekday" CHECK ("weekday" BETWEEN 1 AND 7);

-- an opening closes after it opens, on dates in order
ALTER TABLE "AvailabilityRule" ADD CONSTRAINT "AvailabilityRule_interval" CHECK ("startTime" < "endTime" AND ("toOn" IS NULL OR "fromOn" <= "toOn"));

-- an opening can be cut into slots
ALTER TABLE "AvailabilityRule" ADD CONSTRAINT "AvailabilityRule_cut" CHECK ("slotMinutes" > 0 AND "pauseMinutes" >= 0 AND "everyWeeks" >= 1);

-- the slots of an opening have seats
ALTER TABLE "AvailabilityRule" ADD CONSTRAINT "AvailabilityRule_seats" CHECK ("capacity" >= 1 AND "deskSeats" BETWEEN 0 AND "capacity");

-- a closure ends after it starts
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_interval" CHECK ("startsAt" < "endsAt");

-- a closure shuts one desk, one office, one municipality or everything
ALTER TABLE "Closure" ADD CONSTRAINT "Closure_one_scope" CHECK (("deskId" IS NULL OR ("officeId" IS NULL AND "municipalityId" IS NULL)) AND ("officeId" IS NULL OR "municipalityId" IS NULL));

-- the terms of a service make sense
ALTER TABLE "Service" ADD CONSTRAINT "Service_terms" CHECK ("durationMinutes" > 0 AND "minimumNoticeHours" >= 0 AND "horizonDays" > 0 AND "cancellationDeadlineHours" >= 0 AND "maxActivePerApplicant" >= 1 AND "maxMovesPerBooking" >= 0 AND "holdMinutes" >= 0);

-- only a draft has not been submitted
ALTER TABLE "Enrolment" ADD CONSTRAINT "Enrolment_submitted" CHECK ("status" = 'draft' OR "submittedAt" IS NOT NULL);

-- a booking has a time of cancellation exactly when it is cancelled
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_cancelled" CHECK (("status" = 'booked') = ("cancelledAt" IS NULL));

-- the calendar event only ever grows
ALTER TABLE "Booking" ADD CONSTRAINT "Booking_sequence" CHECK ("sequence" >= 0);

-- a session belongs to one staff member or to one applicant
ALTER TABLE "Session" ADD CONSTRAINT "Session_one_person" CHECK (("staffMemberId" IS NULL) <> ("applicantId" IS NULL));

-- a message may be sent in a window of time
ALTER TABLE "Message" ADD CONSTRAINT "Message_window" CHECK ("notBefore" <= "notAfter" AND "attempts" >= 0);

-- a message is settled exactly when it is no longer pending
ALTER TABLE "Message" ADD CONSTRAINT "Message_settled" CHECK (("status" = 'pending') = ("settledAt" IS NULL));

-- an application window closes on or after the day it opens
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_window" CHECK ("opensOn" IS NULL OR "closesOn" IS NULL OR "opensOn" <= "closesOn");

-- a repair is settled exactly when it has an outcome
ALTER TABLE "Repair" ADD CONSTRAINT "Repair_settled" CHECK (("status" = 'open') = ("settledAt" IS NULL) AND ("status" = 'open') = ("outcome" IS NULL));
