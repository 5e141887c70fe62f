/** The few tools of an office text. Shown while the field has the focus. */
import { ActionIcon, Menu, Tooltip } from '@mantine/core'
import {
  type Icon,
  IconBold,
  IconColumnInsertRight,
  IconColumnRemove,
  IconItalic,
  IconList,
  IconListNumbers,
  IconRowInsertBottom,
  IconRowRemove,
  IconTable,
  IconTableOff,
  IconUnderline,
} from '@tabler/icons-react'
import { type Editor, useEditorState } from '@tiptap/react'
import { useTranslation } from 'react-i18next'
import classes from './rich-text.module.css'
import { useHeldFocus } from './use-held-focus.ts'

const tableTools = [
  ['addRow', IconRowInsertBottom, (editor: Editor) => editor.chain().focus().addRowAfter().run()],
  ['removeRow', IconRowRemove, (editor: Editor) => editor.chain().focus().deleteRow().run()],
  ['addColumn', IconColumnInsertRight, (editor: Editor) => editor.chain().focus().addColumnAfter().run()],
  ['removeColumn', IconColumnRemove, (editor: Editor) => editor.chain().focus().deleteColumn().run()],
  ['removeTable', IconTableOff, (editor: Editor) => editor.chain().focus().deleteTable().run()],
] as const

export function EditorToolbar({ editor }: { editor: Editor }) {
  const { t } = useTranslation('papers', { keyPrefix: 'editor' })
  const state = useEditorState({
    editor,
    selector: ({ editor: seen }) => ({
      hasFocus: seen.isFocused,
      isBold: seen.isActive('bold'),
      isItalic: seen.isActive('italic'),
      isUnderlined: seen.isActive('underline'),
      isBulleted: seen.isActive('bulletList'),
      isNumbered: seen.isActive('orderedList'),
      isInTable: seen.isActive('table'),
    }),
  })
  const isShown = useHeldFocus(state.hasFocus)
  if (!isShown) return null
  const chain = () => editor.chain().focus()
  return (
    <div className={classes.toolbar} role="toolbar" aria-label={t('toolbar')}>
      <Tool label={t('bold')} Icon={IconBold} isOn={state.isBold} onUse={() => chain().toggleBold().run()} />
      <Tool
        label={t('italic')}
        Icon={IconItalic}
        isOn={state.isItalic}
        onUse={() => chain().toggleItalic().run()}
      />
      <Tool
        label={t('underline')}
        Icon={IconUnderline}
        isOn={state.isUnderlined}
        onUse={() => chain().toggleUnderline().run()}
      />
      <span className={classes.separator} />
      <Tool
        label={t('bullets')}
        Icon={IconList}
        isOn={state.isBulleted}
        onUse={() => chain().toggleBulletList().run()}
      />
      <Tool
        label={t('numbers')}
        Icon={IconListNumbers}
        isOn={state.isNumbered}
        onUse={() => chain().toggleOrderedList().run()}
      />
      <span className={classes.separator} />
      {state.isInTable ? (
        <TableMenu editor={editor} />
      ) : (
        <Tool
          label={t('insertTable')}
          Icon={IconTable}
          isOn={false}
          onUse={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
        />
      )}
    </div>
  )
}

type ToolProps = { label: string; Icon: Icon; isOn: boolean; onUse: () => void }

/** The mouse leaves the focus in the text; the toolbar is out of the Tab order, the keys Ctrl+B, I, U do the same. */
function Tool({ label, Icon: Drawing, isOn, onUse }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        size="sm"
        variant={isOn ? 'light' : 'subtle'}
        color={isOn ? 'accent' : 'gray'}
        aria-label={label}
        aria-pressed={isOn}
        tabIndex={-1}
        onMouseDown={(event) => event.preventDefault()}
        onClick={onUse}
      >
        <Drawing size="1rem" stroke={1.7} />
      </ActionIcon>
    </Tooltip>
  )
}

function TableMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('papers', { keyPrefix: 'editor' })
  return (
    <Menu returnFocus={false} trapFocus={false}>
      <Menu.Target>
        <ActionIcon
          size="sm"
          variant="light"
          aria-label={t('table')}
          onMouseDown={(event) => event.preventDefault()}
        >
          <IconTable size="1rem" stroke={1.7} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onMouseDown={(event) => event.preventDefault()}>
        {tableTools.map(([name, Drawing, use]) => (
          <Menu.Item key={name} leftSection={<Drawing size="1rem" />} onClick={() => use(editor)}>
            {t(name)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
