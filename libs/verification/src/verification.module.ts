import { Module } from '@nestjs/common';
import { VerificationController } from './http/verification.controller';

@Module({ controllers: [VerificationController] })
export class VerificationModule {}
