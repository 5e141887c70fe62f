/** The tools of a paper's text. The mouse leaves the caret where it is. */
import { ActionIcon, SegmentedControl, Tooltip } from '@mantine/core'
import {
  IconAlignCenter,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconItalic,
  IconList,
  IconPageBreak,
  IconTable,
  IconUnderline,
  type TablerIcon,
} from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import type { Styles } from '#shared/document/model.ts'
import { CiteTool } from '../CiteTool.tsx'
import { insertPageBreak, insertTable } from './insert-blocks.ts'
import { hasLook, type MarkName, toggleLook } from './marks.ts'
import { setStyle, toggleCentre, toggleDash } from './paragraph-tools.ts'
import { TableMenu } from './TableMenu.tsx'
import classes from './text.module.css'

const marks = [
  ['bold', IconBold],
  ['italic', IconItalic],
  ['underline', IconUnderline],
] as const

type Props = { editor: Editor; styles: Styles }

export function TextToolbar({ editor, styles }: Props) {
  const { t } = useTranslation('desk')
  const state = useTextState({ editor, styles })
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('text.toolbar')}>
      <HistoryTools editor={editor} canUndo={state.canUndo} canRedo={state.canRedo} />
      <span className={classes.separator} />
      {!state.isInTable && (
        <SegmentedControl
          size="xs"
          aria-label={t('text.style')}
          data={[
            { value: 'body', label: t('text.paragraph') },
            { value: 'heading', label: t('text.heading') },
          ]}
          value={state.isHeading ? 'heading' : 'body'}
          onChange={(style) => setStyle(editor, style as 'body' | 'heading')}
        />
      )}
      <MarkTools editor={editor} styles={styles} state={state} />
      <Tool
        label={t('text.center')}
        Icon={IconAlignCenter}
        isOn={state.isCentred}
        onUse={() => toggleCentre(editor)}
      />
      <Tool label={t('text.dash')} Icon={IconList} onUse={() => toggleDash(editor)} />
      <span className={classes.separator} />
      {state.isInTable ? <TableMenu editor={editor} /> : <InsertTools editor={editor} />}
      <CiteTool
        look="tool"
        onInsert={(text) => editor.chain().focus().insertContent({ type: 'text', text }).run()}
      />
    </div>
  )
}

/** What the caret stands in. */
function useTextState({ editor, styles }: Props) {
  return useEditorState({
    editor,
    selector: ({ editor: seen }) => ({
      bold: hasLook(seen.state, 'bold', styles),
      italic: hasLook(seen.state, 'italic', styles),
      underline: hasLook(seen.state, 'underline', styles),
      isHeading: seen.isActive('paragraph', { style: 'heading' }),
      isCentred: seen.isActive('paragraph', { align: 'center' }),
      isInTable: seen.isActive('table'),
      canUndo: seen.can().undo(),
      canRedo: seen.can().redo(),
    }),
  })
}

function HistoryTools({ editor, canUndo, canRedo }: { editor: Editor; canUndo: boolean; canRedo: boolean }) {
  const { t } = useTranslation('desk')
  return (
    <>
      <Tool
        label={t('text.undo')}
        Icon={IconArrowBackUp}
        isOff={!canUndo}
        onUse={() => editor.chain().focus().undo().run()}
      />
      <Tool
        label={t('text.redo')}
        Icon={IconArrowForwardUp}
        isOff={!canRedo}
        onUse={() => editor.chain().focus().redo().run()}
      />
    </>
  )
}

function MarkTools({ editor, styles, state }: Props & { state: Readonly<Record<MarkName, boolean>> }) {
  const { t } = useTranslation('papers')
  const toggle = (name: MarkName) =>
    editor
      .chain()
      .focus()
      .command(({ state: now, tr }) => {
        toggleLook(now, tr, name, styles)
        return true
      })
      .run()
  return marks.map(([name, Icon]) => (
    <Tool key={name} label={t(`editor.${name}`)} Icon={Icon} isOn={state[name]} onUse={() => toggle(name)} />
  ))
}

function InsertTools({ editor }: { editor: Editor }) {
  const { t } = useTranslation(['desk', 'papers'])
  return (
    <>
      <Tool label={t('papers:editor.insertTable')} Icon={IconTable} onUse={() => insertTable(editor)} />
      <Tool label={t('text.pageBreak')} Icon={IconPageBreak} onUse={() => insertPageBreak(editor)} />
    </>
  )
}

type ToolProps = { label: string; Icon: TablerIcon; isOn?: boolean; isOff?: boolean; onUse: () => void }

/** Out of the Tab order, like all tools of text here: the keys Ctrl+B, I, U do the same. */
function Tool({ label, Icon, isOn, isOff = false, onUse }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="sm"
        variant={isOn ? 'light' : 'subtle'}
        color={isOn ? 'accent' : 'gray'}
        aria-label={label}
        aria-pressed={isOn}
        disabled={isOff}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onUse}
      >
        <Icon size="1rem" stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  )
}
