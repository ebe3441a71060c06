-- AlterEnum
ALTER TYPE "MessageKind" ADD VALUE 'address_changed';
