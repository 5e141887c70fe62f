/** The screens and the commands that the palette offers. */
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBellRinging,
  IconDatabaseExport,
  IconFolder,
  IconKeyboard,
  IconLanguage,
  IconLock,
  IconPalette,
  IconPlus,
  IconSunOff,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMakeBackup } from '#renderer/backups/use-make-backup.ts'
import { lockOrExplain } from '#renderer/data/lock-folder.ts'
import { useAct } from '#renderer/data/use-act.ts'
import { useAppInfo, useCanEdit } from '#renderer/data/use-app-info.ts'
import { usePrefer } from '#renderer/data/use-preferences.ts'
import { useUnnamedTravel } from '#renderer/data/use-travel.ts'
import { features } from '#renderer/features/index.ts'
import { type Place, screenNames, useNavigation } from '#renderer/navigation/navigation.ts'
import type { Preferences } from '#shared/contract/app-state.ts'
import { coordinationRegisters } from '#shared/registers/coordination-names.ts'
import type { PaletteLine } from './palette-line.ts'
import { useSheets } from './palette-store.ts'

/** Alt with a digit leads to the first screens. */
const screensWithKeys = 9

/** One line for each screen, with its Alt key, and for each register. */
export function useScreenLines(): PaletteLine[] {
  const { t } = useTranslation(['nav', 'registers'])
  const go = useNavigation((state) => state.go)
  const screens = screenNames.map((screen, index) => ({
    key: `screen ${screen}`,
    label: t(`screens.${screen}`),
    detail: '',
    aside: index < screensWithKeys ? `Alt ${index + 1}` : '',
    icon: features[screen].icon,
    run: () => go({ screen }),
  }))
  const registers = coordinationRegisters.map((register) => ({
    key: `screen registers ${register}`,
    label: `${t('screens.registers')} › ${t(`registers:${register}.plural`)}`,
    detail: '',
    aside: '',
    icon: features.registers.icon,
    run: () => go({ screen: 'registers', tab: register }),
  }))
  return [...screens, ...registers]
}

type Word =
  | 'newEvent'
  | 'newTask'
  | 'newMeeting'
  | 'newOrganisation'
  | 'newPerson'
  | 'newDocument'
  | 'newRegulation'

const beginnings: readonly (readonly [Word, Place])[] = [
  ['newEvent', { screen: 'calendar', isNew: true }],
  ['newTask', { screen: 'tasks', isNew: true }],
  ['newMeeting', { screen: 'calendar', isNew: true }],
  ['newOrganisation', { screen: 'directory', tab: 'organisations', isNew: true }],
  ['newPerson', { screen: 'directory', tab: 'people', isNew: true }],
  ['newDocument', { screen: 'documents', isNew: true }],
  ['newRegulation', { screen: 'regulations', isNew: true }],
]

const line = (label: string, icon: PaletteLine['icon'], run: () => void, aside = ''): PaletteLine => ({
  key: `do ${label}`,
  label,
  detail: '',
  aside,
  icon,
  run,
})

/** What begins and takes back; nothing where the folder is only looked at. */
function useChangingLines(): PaletteLine[] {
  const { t } = useTranslation(['search', 'registers'])
  const go = useNavigation((state) => state.go)
  const travel = useUnnamedTravel()
  const canEdit = useCanEdit()
  if (!canEdit) return []
  return [
    ...beginnings.map(([word, place]) => line(t(`do.${word}`), IconPlus, () => go(place))),
    ...coordinationRegisters.map((register) =>
      line(t(`registers:${register}.add`), IconPlus, () =>
        go({ screen: 'registers', tab: register, isNew: true }),
      ),
    ),
    line(t('do.undo'), IconArrowBackUp, () => travel('undo'), 'Ctrl Z'),
    line(t('do.redo'), IconArrowForwardUp, () => travel('redo'), 'Ctrl Y'),
  ]
}

/** Everything that can be done from anywhere. */
export function useCommandLines(): PaletteLine[] {
  const { t } = useTranslation('search')
  const act = useAct()
  const go = useNavigation((state) => state.go)
  const show = useSheets((state) => state.show)
  const isSample = useAppInfo(({ info }) => info?.folder.state === 'open' && info.folder.isSample)
  const changing = useChangingLines()
  const setPreference = usePrefer()
  const backUp = useMakeBackup()
  const prefer = (patch: Partial<Preferences>) => () => void setPreference(patch)
  return [
    ...changing,
    line(t('do.reminders'), IconBellRinging, () => show('reminders')),
    line(t('do.light'), IconPalette, prefer({ theme: 'light' })),
    line(t('do.dark'), IconPalette, prefer({ theme: 'dark' })),
    line(t('do.contrast'), IconPalette, prefer({ theme: 'contrast' })),
    line(t('do.vietnamese'), IconLanguage, prefer({ language: 'vi' })),
    line(t('do.english'), IconLanguage, prefer({ language: 'en' })),
    line(t('do.holidays'), IconSunOff, () => go({ screen: 'settings', tab: 'holidays' })),
    line(t('do.folder'), IconFolder, () => go({ screen: 'settings', tab: 'folder' })),
    line(t('do.backup'), IconDatabaseExport, () => void backUp('')),
    line(t('do.lock'), IconLock, lockOrExplain, 'Ctrl L'),
    line(t('do.shortcuts'), IconKeyboard, () => show('shortcuts'), '?'),
    isSample
      ? line(t('do.leaveSample'), IconFolder, () => void act('folder.leave-sample', {}))
      : line(t('do.sample'), IconFolder, () => void act('folder.open-sample', {})),
  ]
}
