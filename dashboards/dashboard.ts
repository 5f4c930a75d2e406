import type { AlertedService, DashboardUid } from '../alerts/vocabulary';
import type { Panel } from './panels';
import type { Variable } from './variables';
import { environment } from './variables';
import type { Folder, LogSource } from './vocabulary';

/** Panels on one subject, below a heading. */
export interface Section {
  readonly title: string;
  readonly panels: readonly [Panel, ...Panel[]];
}

/** What a dashboard is made of. */
export interface DashboardProps {
  readonly uid: DashboardUid;
  readonly title: string;
  readonly folder: Folder;
  /** Whom it helps with which question. */
  readonly description: string;
  /** Services whose alerts stand at its top. @default all */
  readonly services?: readonly AlertedService[];
  /** Choices at its head, besides the environment. @default none */
  readonly variables?: readonly Variable[];
  /** The answer at the top, beside the alerts: a few numbers. */
  readonly answer: readonly [Panel, ...Panel[]];
  readonly sections: readonly [Section, ...Section[]];
  /** Dashboards that one goes on to. @default none */
  readonly related?: readonly DashboardUid[];
  /** Services whose log lines are linked. @default none */
  readonly logsOf?: readonly LogSource[];
}

/** A dashboard, with what was left out filled in. */
export interface Dashboard extends Required<Omit<DashboardProps, 'services'>> {
  /** @default all */
  readonly services: readonly AlertedService[] | undefined;
}

/** A dashboard. @throws Error where two panels or sections have one title: their ids are made from it */
export function dashboard(props: DashboardProps): Dashboard {
  const { variables = [], related = [], logsOf = [], services } = props;
  const titles = [...props.answer, ...props.sections.flatMap(({ panels }) => panels), ...props.sections].map(
    ({ title }) => title,
  );
  const repeated = titles.filter((title, index) => titles.indexOf(title) !== index);
  if (repeated.length > 0)
    throw new Error(`${props.uid} has two panels or sections called ${[...new Set(repeated)].join(', ')}`);
  return { ...props, variables: [environment, ...variables], related, logsOf, services };
}
