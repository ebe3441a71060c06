-- AlterTable
ALTER TABLE "Applicant" ADD COLUMN "interviewLanguageSealed" BLOB;
