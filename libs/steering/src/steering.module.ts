import { Module } from '@nestjs/common';
import { StatementsController } from './http/statements.controller';
import { GetStatementHandler } from './read-models/statement/statement';

@Module({ controllers: [StatementsController], providers: [GetStatementHandler] })
export class SteeringModule {}
