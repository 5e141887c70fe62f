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
import { TextSelection } from '@tiptap/pm/state'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import { headCell, tableColumns, textCell } from '#shared/document/build.ts'
import { blocksToEditor } from '#shared/document/editable.ts'
import type { Styles, Table } from '#shared/document/model.ts'
import { CiteTool } from '../CiteTool.tsx'
import { hasLook, type MarkName, toggleLook } from './marks.ts'
import { setStyle, toggleCentre, toggleDash } from './paragraph-tools.ts'
import { TableMenu } from './TableMenu.tsx'
import classes from './text.module.css'

const marks = [
  ['bold', IconBold],
  ['italic', IconItalic],
  ['underline', IconUnderline],
] as const

export function TextToolbar({ editor, styles }: { editor: Editor; styles: Styles }) {
  const { t } = useTranslation(['desk', 'papers'])
  const state = useEditorState({
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
  const toggle = (name: MarkName) =>
    editor
      .chain()
      .focus()
      .command(({ state: now, tr }) => {
        toggleLook(now, tr, name, styles)
        return true
      })
      .run()
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('text.toolbar')}>
      <Tool
        label={t('text.undo')}
        Icon={IconArrowBackUp}
        isOff={!state.canUndo}
        onUse={() => editor.chain().focus().undo().run()}
      />
      <Tool
        label={t('text.redo')}
        Icon={IconArrowForwardUp}
        isOff={!state.canRedo}
        onUse={() => editor.chain().focus().redo().run()}
      />
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
      {marks.map(([name, Icon]) => (
        <Tool
          key={name}
          label={t(`papers:editor.${name}`)}
          Icon={Icon}
          isOn={state[name]}
          onUse={() => toggle(name)}
        />
      ))}
      <Tool
        label={t('text.center')}
        Icon={IconAlignCenter}
        isOn={state.isCentred}
        onUse={() => toggleCentre(editor)}
      />
      <Tool label={t('text.dash')} Icon={IconList} onUse={() => toggleDash(editor)} />
      <span className={classes.separator} />
      {state.isInTable ? (
        <TableMenu editor={editor} />
      ) : (
        <Tool label={t('papers:editor.insertTable')} Icon={IconTable} onUse={() => insertTable(editor)} />
      )}
      {!state.isInTable && (
        <Tool label={t('text.pageBreak')} Icon={IconPageBreak} onUse={() => insertPageBreak(editor)} />
      )}
      <CiteTool
        look="tool"
        onInsert={(text) => editor.chain().focus().insertContent({ type: 'text', text }).run()}
      />
    </div>
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

/** Two rows under a head, as wide as an upright page has room. */
const newTable: Table = {
  kind: 'table',
  columns: tableColumns([
    [12, 'center'],
    [98, 'left'],
    [50, 'left'],
  ]),
  headRows: [{ cells: ['STT', '', ''].map((text) => headCell(text)) }],
  rows: ['1', '2'].map((number) => ({ cells: [number, '', ''].map((text) => textCell(text)) })),
}

function insertTable(editor: Editor): void {
  const [table] = blocksToEditor([newTable]).content ?? []
  if (!table) return
  insertBeside(editor, structuredClone(table) as object)
  // The first head is there already.
  editor.commands.goToNextCell()
}

function insertPageBreak(editor: Editor): void {
  insertBeside(editor, { type: 'keptBlock', attrs: { block: { kind: 'page-break' } } })
}

/** Behind the paragraph of the caret, in front of it where the caret is at its beginning: no paragraph is torn apart. */
function insertBeside(editor: Editor, content: object): void {
  const { $from } = editor.state.selection
  const isAtStart = $from.depth > 0 && $from.parentOffset === 0 && $from.parent.content.size > 0
  const at = $from.depth === 0 ? $from.pos : isAtStart ? $from.before(1) : $from.after(1)
  editor
    .chain()
    .focus()
    .insertContentAt(at, content)
    .command(({ tr }) => {
      tr.setSelection(TextSelection.near(tr.doc.resolve(at + 1)))
      return true
    })
    .scrollIntoView()
    .run()
}
