import { eventStoreContract } from '../../event-store.contract';
import { openRealLog, openStandInLog } from '../../testing/event-store-db-log';

const realServer = process.env['EVENT_STORE_URL'];

eventStoreContract('EventStoreDB, stand-in server', () => openStandInLog());
if (realServer) eventStoreContract('EventStoreDB, real server', () => openRealLog(realServer));
