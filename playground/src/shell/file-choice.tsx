/** The system's own choice of files behind a button; the input itself is no stop for anybody. */
import { useRef, type ReactNode } from 'react';

const WORKBOOKS = '.xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function useFileChoice(take: (files: readonly File[]) => void): { input: ReactNode; choose: () => void } {
  const input = useRef<HTMLInputElement>(null);
  return {
    choose: () => input.current?.click(),
    input: (
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={WORKBOOKS}
        onChange={({ target }) => {
          take([...(target.files ?? [])]);
          // The same file may be chosen again.
          target.value = '';
        }}
      />
    ),
  };
}
