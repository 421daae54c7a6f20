/** The ribbon's buttons. What they do and what goes wrong is shown in the pane, which follows the same session. */
import type { Session } from '../app';
import { commandNames, type CommandName } from './names';

/** What is needed of `Office.actions`. */
export interface CommandRegistry {
  associate(name: string, handler: (event: CommandEvent) => void): void;
}

export interface CommandEvent {
  completed(): void;
}

/**
 * Associates every command with the session's job of the same name. The event is completed whatever happens: until
 * then Excel keeps further clicks waiting.
 */
export function registerCommands(session: Pick<Session, CommandName>, registry: CommandRegistry): void {
  for (const name of commandNames) {
    registry.associate(name, (event) => {
      void runCommand(session, name, event);
    });
  }
}

/** Resolves when the event is completed; a job that throws (our own mistake) is thrown on. */
export async function runCommand(
  session: Pick<Session, CommandName>,
  name: CommandName,
  event: CommandEvent,
): Promise<void> {
  try {
    await session[name]();
  } finally {
    event.completed();
  }
}
