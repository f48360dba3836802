/** Services of the Office shell around the workbook: the pane, start-up, the ribbon. The host is told what was asked. */
import { asText, type Members, type Targets } from '../protocol/objects';

const SERVICES = ['AddinInternalService', 'AppRuntimeService', 'AppRuntimePersistenceService', 'DynamicRibbon'];

export const isService = (name: string) => SERVICES.some((known) => name.endsWith(`.${known}`));

type Service = Targets['Service'];

export const serviceMembers: Members<Service> = {
  call: {
    NotifyActionHandlerReady: () => undefined,
    GetAppRuntimeState: (_, __, host) => host.shell.pane,
    SetAppRuntimeState: (_, [state], host) => {
      host.shell.pane = asText(state, 'state');
      host.shellChanged();
    },
    GetAppRuntimeStartState: (_, __, host) => host.shell.startup,
    SetAppRuntimeStartState: (_, [state], host) => {
      host.shell.startup = asText(state, 'state');
      host.shellChanged();
    },
    ExecuteRequestUpdate: (_, [update], host) => {
      host.shell.ribbonUpdates.push(asText(update, 'update'));
      host.shellChanged();
    },
  },
};
