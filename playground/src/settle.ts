/** Waits for promises whose failure is told to a person. */
import { OfficeError } from './host';

export type Tell = (sentence: string) => void;

/** Runs what a person asked for; what Excel would refuse with a message is told with one. */
export async function settle(work: () => Promise<unknown>, tell: (error: OfficeError) => void): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (!(error instanceof OfficeError)) throw error;
    tell(error);
    return false;
  }
}
