import type { Frame } from '../state/frame.ts';

export type CommandId =
  | 'togglePlay'
  | 'previousInitiative'
  | 'nextInitiative'
  | 'zoomIn'
  | 'zoomOut'
  | 'home'
  | 'letGo'
  | 'help'
  | 'present';

/** Something that can be done: by a button, by a key, by a message of an embedding page. */
export interface Command {
  readonly id: CommandId;
  /** Values of `KeyboardEvent.key`; empty where only a button does it. */
  readonly keys: readonly string[];
  label(frame: Frame): string;
  /** What the button's tooltip adds, such as where a step leads. */
  hint?(frame: Frame): string;
  /** Whether it can be done now; true where absent. */
  when?(frame: Frame): boolean;
  run(frame: Frame): void;
}

export type CommandTable = Readonly<Record<CommandId, Command>>;

/** Label and hint in one line, for a tooltip, with the first key where there is one. */
export function tooltipOf(command: Command, frame: Frame): string {
  const key = command.keys[0];
  const hint = command.hint?.(frame);
  const named = hint ? `${command.label(frame)}: ${hint}` : command.label(frame);
  return key && key.length === 1 && key !== ' ' ? `${named} (${key})` : named;
}
