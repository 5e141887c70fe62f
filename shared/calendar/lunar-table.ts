/**
 * The Vietnamese lunisolar years 1967 to 2100, one token a year: `YYYY MMDD L HHHH` written without blanks.
 * `MMDD` is the Gregorian day of mùng 1 Tết; `L` the leap month in hex (0 = none); `HHHH` 13 bits, highest first, one for
 * each lunar month in order (a leap month follows its namesake): 1 = 30 days, 0 = 29. The 13th bit counts in leap years.
 *
 * Computed from astronomy at UTC+7, the zone of Việt Nam's calendar since 1968 (Quyết định 121/CP, 08/8/1967), and judged
 * by a second computation in `test/unit/shared/calendar/lunar.test.ts`. 1968 to 2053 is certain. Afterwards a few new
 * moons (05/2054, 12/2072, 11/2077, 10/2085) fall within about a minute of midnight, closer than anyone can
 * foretell the earth's rotation; their month may begin a day earlier or later than stated here.
 */
const tokens = `
  1967020901aa4 1968012971b54 1969021601ad4 19700206012da 197101275095d 197202150095a
  197302030149a 1974012341a4b 197502110164a 1976013181aa5 19770218016a8 19780207016b4
  1979012860ada 19800216012b6 1981020500936 1982012541497 1983021301496 198402020154a
  19850121216a5 1986020900da4 19870129715b4 198802170156c 198902060126e 199001275092f
  199102150092e 1992020400c96 1993012330d4a 1994021001d4a 1995013180d55 1996021900ad4
  199702070155a 199801285126d 199902160125c 200002050192c 2001012441a95 2002021201a94
  2003020101b4a 2004012220b55 2005020900ad4 20060129714da 20070217014ba 2008020701256
  200901265152b 201002140152a 2011020301694 20120123416aa 20130210015aa 2014013190ab5
  2015021900974 20160208014b6 2017012860a57 2018021600a4e 2019020500d26 2020012540e93
  2021021200d54 20220201015aa 20230122209b5 202402100096c 20250129614ae 202602170149c
  2027020601a4c 2028012651d26 2029021301aa4 2030020201b54 2031012330b6a 2032021100ada
  20330131b095d 203402190093a 203502080149a 2036012861a4b 203702150164a 20380204016a4
  2039012451b52 20400212016b4 2041020100aba 204201222095b 2043021000936 2044013071497
  2045021701496 204602060154a 20470126516a5 2048021400da4 20490202015ac 2050012330ab6
  2051021100a6e 205202018092e 205302180192e 2054020800c96 2055012860d4a 2056021501b4a
  2057020400b54 205801244156a 205902120155a 2060020200a5c 206101213192e 206202090192a
  2063012971a95 2064021701a94 2065020501b2a 2066012650b55 2067021400ad4 20680203014da
  2069012340a5d 2070021100a56 207101318152b 2072021901526 2073020701692 20740127616aa
  20750215015aa 2076020500ab4 20770124414ba 20780212014ae 2079020200a56 2080012231517
  2081020900d26 2082012970d53 2083021700d54 20840206015aa 20850126505b5 208602140056c
  20870203014ae 2088012440a2e 2089021001a2c 2090013081d25 2091021801aa4 2092020701b52
  2093012760b6a 2094021500ada 209502050055c 209601254149d 209702120145a 2098020101a2a
  2099012121a95 21000209016a4
`

/** One lunar year as the table gives it. */
export interface LunarYearRow {
  readonly year: number
  /** Gregorian month (1-12) and date of mùng 1 Tết. */
  readonly firstMonth: number
  readonly firstDate: number
  /** Number of the leap month, 0 where there is none. */
  readonly leapMonth: number
  /** Length (29 or 30) of each month in order, 12 or 13 of them. */
  readonly lengths: readonly number[]
}

function readRow(token: string): LunarYearRow {
  const leapMonth = Number.parseInt(token.slice(8, 9), 16)
  const bits = Number.parseInt(token.slice(9), 16)
  return {
    year: Number(token.slice(0, 4)),
    firstMonth: Number(token.slice(4, 6)),
    firstDate: Number(token.slice(6, 8)),
    leapMonth,
    lengths: Array.from({ length: leapMonth > 0 ? 13 : 12 }, (_, index) =>
      (bits >> (12 - index)) & 1 ? 30 : 29,
    ),
  }
}

/** The rows of 1967 to 2100, in order, without a gap. */
export const lunarYearRows: readonly LunarYearRow[] = tokens.trim().split(/\s+/).map(readRow)
