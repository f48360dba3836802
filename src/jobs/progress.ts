/** How a job tells what it is doing, and how it is stopped. */

export type Step =
  | { kind: 'reading'; file: string; index: number; of: number }
  | { kind: 'checking'; lines: number }
  | { kind: 'writing'; file: string };

export interface JobControl {
  progress?: (step: Step) => void;
  /** Aborting stops the job before its next step; nothing has been changed by then. */
  signal?: AbortSignal;
}

/** Tells a step and lets a stop take effect. Throws the signal's reason once it is aborted. */
export async function step(control: JobControl, next: Step): Promise<void> {
  control.progress?.(next);
  // A turn of the event loop: without it a stop could not arrive while one file after another is read.
  await new Promise((resolve) => setTimeout(resolve));
  control.signal?.throwIfAborted();
}
