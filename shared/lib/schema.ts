/** The building blocks of every record and command schema. Text is normalised here, once, and nowhere else. */
import * as v from 'valibot'
import { isClockTime, isDay } from './dates.ts'
import {
  hasForbiddenInBlock,
  hasForbiddenInLine,
  normaliseBlock,
  normaliseLine,
  visibleLength,
} from './vi-text.ts'

/** Issue messages are codes; the renderer makes the sentences (`errors:issues.<code>`). */
export const issueCode = {
  required: 'required',
  tooLong: 'too-long',
  controlCharacter: 'control-character',
  notADay: 'not-a-day',
  notATime: 'not-a-time',
  notAnId: 'not-an-id',
} as const

/** One line of text, NFC and trimmed, at most `max` visible characters; may be empty. */
export const line = (max: number) =>
  v.pipe(
    v.string(),
    v.check((text) => !hasForbiddenInLine(text), issueCode.controlCharacter),
    v.transform(normaliseLine),
    v.check((text) => visibleLength(text) <= max, issueCode.tooLong),
  )

/** Like {@link line}, but never empty. */
export const requiredLine = (max: number) =>
  v.pipe(
    line(max),
    v.check((text) => text.length > 0, issueCode.required),
  )

/** Text of several lines, NFC, at most `max` visible characters; may be empty. */
export const block = (max: number) =>
  v.pipe(
    v.string(),
    v.check((text) => !hasForbiddenInBlock(text), issueCode.controlCharacter),
    v.transform(normaliseBlock),
    v.check((text) => visibleLength(text) <= max, issueCode.tooLong),
  )

/** An existing calendar day, `YYYY-MM-DD`. */
export const day = v.pipe(v.string(), v.check(isDay, issueCode.notADay))
/** A wall-clock time, `HH:mm`. */
export const clockTime = v.pipe(v.string(), v.check(isClockTime, issueCode.notATime))
/** A moment, UTC ISO with milliseconds. */
export const moment = v.pipe(v.string(), v.isoTimestamp(issueCode.notADay))
/**
 * An identifier of a record or of a part of a record. `@` joins a series and the day of an occurrence, and the parts of a
 * due's key, which are the longest.
 */
export const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][A-Za-z0-9@_.-]{0,119}$/, issueCode.notAnId))

/** `null` stands for "not given"; `undefined` never enters a record. */
export const optional = <S extends v.GenericSchema>(schema: S) => v.nullable(schema)

/** A whole number within bounds, both included. */
export const wholeNumber = (min: number, max: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max))
