/** Agents of each company, as in ../life/fleet.ts. */
export const companies = { acme: 1000, globex: 40 } as const;
export const companyIds = ['acme', 'globex'] as const;
export type Company = (typeof companyIds)[number];

/** Share of the whole that a company has. */
export function shareOf(company: Company): number {
  return companies[company] / (companies.acme + companies.globex);
}
