requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    document.title = 'ready'
  }),
)
