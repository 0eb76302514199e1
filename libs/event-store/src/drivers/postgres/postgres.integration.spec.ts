import { eventStoreContract } from '../../event-store.contract';
import { openPostgresLog } from '../../testing/postgres-log';

eventStoreContract('PostgreSQL', () => openPostgresLog());
