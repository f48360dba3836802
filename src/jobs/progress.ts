/** Progress and cancellation of jobs. */

export type Step =
  | { kind: 'reading'; file: string; index: number; of: number }
  | { kind: 'checking'; lines: number }
  | { kind: 'writing'; file: string };

export interface JobControl {
  progress?: (step: Step) => void;
  /** Aborting stops the job before its next step, when nothing has been changed yet. */
  signal?: AbortSignal;
}

/** Reports a step and checks for cancellation. Throws the signal's reason once it is aborted. */
export async function step(control: JobControl, next: Step): Promise<void> {
  control.progress?.(next);
  // Yields to the event loop; otherwise no abort could arrive between files.
  await new Promise((resolve) => setTimeout(resolve));
  control.signal?.throwIfAborted();
}
