/** Services of the Office shell around the workbook: the pane, start-up, the ribbon. The host is told what was asked. */
import { OfficeError } from '../errors';
import { asBoolean, asText, make, type Host, type Members, type Targets } from './objects';

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
    GetTab: (_, [id]) => make('RibbonControl', { id: asText(id, 'id') }),
    GetButton(_, [given], host) {
      const id = asText(given, 'id');
      // What stood before it in the request is done, what stands behind it is not.
      if (!host.findsControl(id)) throw new OfficeError('ControlIdNotFound', `There is no control ${id}.`);
      return make('RibbonControl', { id });
    },
  },
};

function changeRibbon(host: Host, id: string, change: { enabled?: boolean; visible?: boolean }): void {
  host.shell.ribbon[id] = { ...host.shell.ribbon[id], ...change };
  host.shellChanged();
}

/** Tabs and buttons: nothing is known of them but what the add-in says. */
export const ribbonMembers: Members<Targets['RibbonControl']> = {
  identity: ({ id }) => ({ Id: id }),
  read: { Id: ({ id }) => id },
  write: { Enabled: ({ id }, value, host) => changeRibbon(host, id, { enabled: asBoolean(value, 'enabled') }) },
  call: {
    SetVisibility: ({ id }, [visible], host) => changeRibbon(host, id, { visible: asBoolean(visible, 'visible') }),
  },
};
