-- AlterTable
ALTER TABLE "Draft" ADD COLUMN     "resumeHash" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "Draft_resumeHash_key" ON "Draft"("resumeHash");
