/** The projects that Accord brings along to try it out. */
import { sampleNames, type SampleName } from './protocol';

export function isSample(project: string): project is SampleName {
  return sampleNames.some((name) => name === project);
}
