/** The sample projects that ship with Accord. Apart from `samples.ts`, so that the pane does not load their data. */
export const sampleNames = ['saveurs-partagees', 'minor-med'] as const;
export type SampleName = (typeof sampleNames)[number];

export function isSample(project: string): project is SampleName {
  return sampleNames.some((name) => name === project);
}
