/** The least Electron program there is: one window, one page, one word when its second frame is drawn. */
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768 })
  window.on('page-title-updated', (_event, title) => {
    if (title === 'ready') process.stdout.write('ready empty\n')
  })
  window.loadFile('index.html')
})
app.on('window-all-closed', () => app.quit())
