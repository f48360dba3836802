/** Runs in the pane's page before office.js: lets the page around it play Excel for the workbook that the frame belongs to. */
declare global {
  interface Window {
    /** Given by the playground: prepares a pane's window for office.js. */
    accordPlayground?: { join: (pane: Window) => void };
  }
}

window.parent.accordPlayground?.join(window);

export {};
