import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A firm's name, for the catalogue. */
@Entity('catalogue_supplier')
export class CatalogueSupplier {
  @PrimaryColumn('text') id!: string;
  @Column('text') name!: string;
}
