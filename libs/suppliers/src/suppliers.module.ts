import { Module } from '@nestjs/common';
import { DecideOnSupplierHandler } from './commands/decide-on-supplier';
import { RegisterSupplierHandler } from './commands/register-supplier';
import { SuppliersController } from './http/suppliers.controller';
import { FindSupplierHandler, SupplierWithLegalIdHandler } from './queries/find-supplier';
import { GetSupplierHandler, ListSuppliersHandler } from './read-models/supplier-overview/list-suppliers';

@Module({
  controllers: [SuppliersController],
  providers: [
    RegisterSupplierHandler,
    DecideOnSupplierHandler,
    FindSupplierHandler,
    SupplierWithLegalIdHandler,
    ListSuppliersHandler,
    GetSupplierHandler,
  ],
})
export class SuppliersModule {}
