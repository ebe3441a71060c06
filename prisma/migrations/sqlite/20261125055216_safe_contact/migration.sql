-- AlterTable
ALTER TABLE "Applicant" ADD COLUMN "safeContact" BOOLEAN NOT NULL DEFAULT false;
