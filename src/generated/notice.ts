// Placeholder until `npm run generate` writes it from schemas/notice.schema.json.
export type Kind = "deployment" | "stationing" | "feedback" | "rectification" | "work" | "other";
export type Role = "attended" | "chaired" | "spoke" | "announced" | "conveyed" | "reported" | "pledged" | "observed";
export type InspectionType = "routine" | "special" | "mobile" | "escalated" | "cross" | "extended" | "lookback" | "joint";
export interface Published { date?: string; source?: string; author?: string; editor?: string }
export interface Round { authority?: string; term?: number; number?: number; mode?: "巡察" | "巡视"; text?: string }
export interface AgendaItem { action: "conveyed" | "announced" | "reported" | "studied" | "reviewed" | "trained"; object: string }
export interface Meeting { name?: string; date?: string; dateText?: string; place?: string; format?: string; branchVenues?: string[]; convenedBy?: string; agenda?: AgendaItem[] }
export interface Attendee { name: string; title?: string; titles?: string[]; roles: Role[] }
export interface AttendeeGroup { text: string; count?: number }
export interface TeamLeader { name: string; role?: string }
export interface Team { name: string; leaders?: TeamLeader[]; targets?: string[] }
export interface Teams { count?: number; items?: Team[] }
export interface Target { name: string; fullName: string; types: InspectionType[]; within?: string; organ?: string; category?: string; team?: string }
export interface Count { unit: string; count: number; of: string[]; types: InspectionType[] }
export interface Sum { counted?: number; named?: number }
export interface Totals { targets: number; byType?: Partial<Record<InspectionType, number>>; communities?: Sum; villages?: Sum; [unit: string]: unknown }
export interface Period { start?: string; end?: string; startText?: string; endText?: string; duration?: string }
export interface Contact { team?: string; phones?: string[]; emails?: string[]; mailboxes?: string[]; hours?: string; deadline?: string }
export interface Statement { speaker?: string; verb: string; text: string; points?: string[] }
export interface CitedDocument { title: string }
export interface Source { file?: string; sha256?: string; encoding?: string; characters: number; repairs: string[] }
export interface Warning { code: string; message: string; path?: string; line?: number; column?: number }
export interface Evidence { start: number; end: number; text: string; rule: string; origin: "stated" | "inherited" | "implied" }
export interface Notice {
  schemaVersion: "1";
  kind: Kind;
  title?: string;
  published?: Published;
  round?: Round;
  meeting?: Meeting;
  attendees: Attendee[];
  attendeeGroups?: AttendeeGroup[];
  teams?: Teams;
  types: InspectionType[];
  targets: Target[];
  counts: Count[];
  totals: Totals;
  period?: Period;
  contacts?: Contact[];
  statements?: Statement[];
  documents?: CitedDocument[];
  source: Source;
  warnings: Warning[];
  evidence?: Record<string, Evidence>;
}
