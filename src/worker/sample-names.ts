/** The projects that Accord brings along to try it out. */
export const sampleNames = ['saveurs-partagees', 'minor-med'] as const;
export type SampleName = (typeof sampleNames)[number];

export function isSample(project: string): project is SampleName {
  return sampleNames.some((name) => name === project);
}
