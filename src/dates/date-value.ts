/** The value of a date as TEI attributes (W3C formats). Never `when` beside another of them. */
export interface DateValue {
  readonly when?: string;
  readonly from?: string;
  readonly to?: string;
  readonly notBefore?: string;
  readonly notAfter?: string;
  readonly dur?: string;
}

/** The attributes that say when, the most exact first. */
export const DATING = ['when', 'from', 'to', 'notBefore', 'notAfter'] as const;

/** Whether a date says anything of the calendar. */
export const isDated = (value: DateValue): boolean => DATING.some((key) => value[key] !== undefined);

/** The W3C date with which a stretch begins, else the one with which it ends: one to sort and to label by. */
export const firstOf = (value: DateValue | undefined): string | undefined =>
  value?.when ?? value?.from ?? value?.notBefore ?? value?.to ?? value?.notAfter;
