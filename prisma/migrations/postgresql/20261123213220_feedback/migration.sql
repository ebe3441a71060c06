-- CreateEnum
CREATE TYPE "Aspect" AS ENUM ('clear', 'complete', 'on_track', 'technical', 'other');

-- AlterEnum
ALTER TYPE "AttemptKind" ADD VALUE 'feedback';

-- CreateTable
CREATE TABLE "Feedback" (
    "id" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "rating" INTEGER NOT NULL,
    "commentSealed" BYTEA,
    "locale" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("id"),
    -- A rating has one to five stars.
    CONSTRAINT "Feedback_rating" CHECK ("rating" BETWEEN 1 AND 5),
    -- The page is a path without what a visitor asked of it.
    CONSTRAINT "Feedback_page" CHECK ("page" LIKE '/%' AND "page" NOT LIKE '%?%')
);

-- CreateTable
CREATE TABLE "FeedbackAspect" (
    "feedbackId" TEXT NOT NULL,
    "aspect" "Aspect" NOT NULL,

    CONSTRAINT "FeedbackAspect_pkey" PRIMARY KEY ("feedbackId","aspect")
);

-- CreateIndex
CREATE INDEX "Feedback_page_idx" ON "Feedback"("page");

-- CreateIndex
CREATE INDEX "Feedback_createdAt_idx" ON "Feedback"("createdAt");

-- AddForeignKey
ALTER TABLE "FeedbackAspect" ADD CONSTRAINT "FeedbackAspect_feedbackId_fkey" FOREIGN KEY ("feedbackId") REFERENCES "Feedback"("id") ON DELETE CASCADE ON UPDATE CASCADE;
