import { takenAs, wordings } from './wordings';
const t = new Map<string, Map<string, string[]>>();
for (const w of wordings()) { const k = takenAs(w); const m = t.get(w.role) ?? new Map(); t.set(w.role, m); m.set(k, [...(m.get(k) ?? []), w.wording]); }
for (const [r, m] of t) { console.log(r, [...m].map(([k, v]) => `${k} ${v.length}`).join(', ')); for (const k of ['lost','mistaken']) if (m.get(k)) console.log('   ', k, m.get(k)?.join(' ; ')); if (['appraised','self','max','achieved','survey','code','name','index'].includes(r)) console.log('    asked:', m.get('asked')?.join(' ; ')); }
