/*
 * Draws assets/icons/*.png from assets/icon.svg, in Electron itself:
 *   xvfb-run -a "$ELECTRON" --no-sandbox scripts/assets/render-icons.mjs
 * Afterwards: cd assets && convert icons/{16,24,32,48,64,128,256}x*.png icon.ico
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { app, BrowserWindow } from 'electron'

const assets = join(dirname(fileURLToPath(import.meta.url)), '../../assets')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]

const drawAt = (svg, size) => `new Promise((resolve, reject) => {
  const image = new Image(${size}, ${size})
  image.onerror = reject
  image.onload = () => {
    const canvas = Object.assign(document.createElement('canvas'), { width: ${size}, height: ${size} })
    canvas.getContext('2d').drawImage(image, 0, 0, ${size}, ${size})
    resolve(canvas.toDataURL('image/png').split(',')[1])
  }
  image.src = 'data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}'
})`

const drawAll = async () => {
  const window = new BrowserWindow({ show: false })
  await window.loadURL('about:blank')
  const svg = readFileSync(join(assets, 'icon.svg'), 'utf8')
  mkdirSync(join(assets, 'icons'), { recursive: true })
  for (const size of sizes) {
    const png = await window.webContents.executeJavaScript(drawAt(svg, size))
    writeFileSync(join(assets, 'icons', `${size}x${size}.png`), Buffer.from(png, 'base64'))
  }
  app.exit(0)
}

// No top-level await: Electron holds `ready` back until this module has run.
app.whenReady().then(drawAll)
