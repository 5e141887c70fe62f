/** One look: type scale, spacing, one accent, status colours that hold their contrast in light and dark. */
import { createTheme, type MantineColorsTuple } from '@mantine/core'

const accent: MantineColorsTuple = [
  '#eaf5f8',
  '#d5e8ee',
  '#a8d0de',
  '#78b7cd',
  '#53a2be',
  '#3b96b5',
  '#2c8fb1',
  '#1c7b9b',
  '#0b5a73',
  '#06485d',
]

/** The kit's dark greys in the hue of our own dark surfaces (`global.css`). */
const dark: MantineColorsTuple = [
  '#e8ecf0',
  '#cfd6dd',
  '#a5b0bc',
  '#7f8b98',
  '#4a525c',
  '#363c44',
  '#2a2f35',
  '#22262b',
  '#181b1f',
  '#101214',
]

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', 'Segoe UI', sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', 'Segoe UI', sans-serif", fontWeight: '600' },
  colors: { accent, dark },
  primaryColor: 'accent',
  primaryShade: { light: 8, dark: 7 },
  autoContrast: true,
  // Where black and white letters are equally readable (WCAG contrast).
  luminanceThreshold: 0.179,
  defaultRadius: 'sm',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '1.75rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    // Explanations stand below what they explain, so that inputs side by side stand level; of choices they are read first.
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    RadioGroup: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
    CheckboxGroup: { defaultProps: { inputWrapperOrder: ['label', 'description', 'input', 'error'] } },
    TextInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { shadow: 'md' } } },
    Tooltip: { defaultProps: { openDelay: 400 } },
    // The page itself never scrolls; locking it would only add a style element that the content policy refuses.
    Modal: {
      defaultProps: { centered: true, lockScroll: false, transitionProps: { duration: 0 } },
      // Names of regulations take two lines; marks above and below the letters need room between them.
      styles: { title: { lineHeight: 1.35, fontWeight: 600 } },
    },
    // Its own colours are too pale to be read on the pale ground: the icon and the ground say the kind.
    Alert: { styles: { title: { color: 'var(--ph-text)' } } },
    Drawer: { defaultProps: { lockScroll: false, transitionProps: { duration: 0 } } },
  },
})
