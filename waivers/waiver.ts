/** Why one finding of Checkov is accepted, and until when. */
export interface Waiver {
  /** Id of the check, such as `CKV_AWS_115`. */
  readonly check: string;
  /**
   * Path of the construct, starting with its stack. `*` stands for any part of one segment, `**` for any number of
   * segments: `*-network/vpc/**`.
   */
  readonly path: string;
  /** Why the finding is accepted. */
  readonly reason: string;
  /** Last day on which it is accepted, `YYYY-MM-DD`: a reason is looked at again. */
  readonly expires: string;
}

/** A failed check. */
export interface Finding {
  readonly check: string;
  /** Path of the construct that it is about. */
  readonly path: string;
  /** What the check wants. */
  readonly title: string;
}

/** What is wrong with findings and waivers; nothing is when every list is empty. */
export interface Judgement {
  readonly unwaived: readonly Finding[];
  readonly unused: readonly Waiver[];
  readonly expired: readonly Waiver[];
}

/** Holds findings against waivers on a day, `YYYY-MM-DD`. */
export function judge(findings: readonly Finding[], waivers: readonly Waiver[], day: string): Judgement {
  return {
    unwaived: findings.filter((finding) => !waivers.some((waiver) => covers(waiver, finding))),
    unused: waivers.filter((waiver) => !findings.some((finding) => covers(waiver, finding))),
    expired: waivers.filter(({ expires }) => expires < day),
  };
}

/** Whether a waiver is about a finding. */
export function covers(waiver: Waiver, finding: Finding): boolean {
  return waiver.check === finding.check && pattern(waiver.path).test(finding.path);
}

function pattern(path: string): RegExp {
  const segments = path.split('/').map((segment) => {
    if (segment === '**') return '.*';
    return segment
      .split('*')
      .map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('[^/]*');
  });
  return new RegExp(`^${segments.join('/')}$`);
}
