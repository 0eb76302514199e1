import { type CommandContext, uuidFrom } from '@ontschot/kernel';

/** The context of one further step of the same piece of work: its own command id, and no revision that was meant for another stream. */
export const step = (
  { expectedRevision: _, ...context }: CommandContext,
  ...words: string[]
): CommandContext => ({ ...context, commandId: uuidFrom(context.commandId, ...words) });
