// Filling a database file by the hundred thousand rows: prepared once, in large transactions, indexed as it goes.
import Database from 'libsql'

export type BulkRow = (string | number | null)[]

const tables = {
  users: 'id, handle, handle_key, email, email_key, trust, created_at, verified_at, mail_notices',
  threads:
    'id, category_id, author_id, title, slug, lang, device_id, created_at, active_at, replies, me_toos, solved_at',
  posts:
    'id, thread_id, author_id, kind, body, html, text_version, created_at, votes, worked, failed, fingerprint, bucket',
  mentions: 'post_id, kind, ref, thread_id, text, at',
  solutions: 'thread_id, post_id, accepted_by, accepted_at',
  votes: 'post_id, user_id, at',
  outcomes: 'post_id, user_id, worked, device_id, at',
  me_toos: 'thread_id, user_id, at',
  follows: 'user_id, kind, subject_id, at',
  thread_likeness: 'thread_id, said, implied, version',
} as const

export type BulkTable = keyof typeof tables

export type Bulk = {
  /** One row, its values in the order of the table's columns above. */
  add: (table: BulkTable, row: BulkRow) => void
  /** Commits what was added and begins anew. */
  save: () => void
  /** Commits, folds the write-ahead log into the file and closes it. */
  finish: () => void
}

/** Opens a migrated database for filling. A crash loses what was added: nothing of it was acknowledged. */
export const openBulk = (file: string): Bulk => {
  const db = new Database(file)
  for (const pragma of [
    'synchronous = off',
    'cache_size = -262144',
    'temp_store = memory',
    'foreign_keys = off',
  ]) {
    db.exec(`pragma ${pragma}`)
  }
  db.exec('drop trigger if exists posts_fts_insert')
  // The terms are counted once at the end, not with every thread.
  db.exec('drop trigger if exists threads_likeness_insert')
  const countTerms = triggerOf(db, 'thread_likeness_insert')
  db.exec('drop trigger if exists thread_likeness_insert')
  const statements = Object.fromEntries(
    Object.entries(tables).map(([table, columns]) => [
      table,
      db.prepare(insertInto(table, columns)),
    ]),
  )
  const search = db.prepare('insert into posts_fts (rowid, title, body) values (?, ?, ?)')
  const terms = db.prepare('insert into likeness_fts (rowid, said, implied) values (?, ?, ?)')
  const titles = new Map<unknown, string>()
  db.exec('begin')
  return {
    add: (table, row) => {
      statements[table]?.run(row)
      if (table === 'threads') titles.set(row[0], String(row[3]))
      // The trigger joins the thread again for every post; here its title is at hand.
      if (table === 'posts')
        search.run([row[0], row[3] === 'question' ? titles.get(row[1]) : '', row[4]])
      if (table === 'thread_likeness') terms.run(row.slice(0, 3))
    },
    save: () => {
      titles.clear()
      db.exec('commit')
      db.exec('begin')
    },
    finish: () => {
      db.exec('commit')
      db.exec(restoreTrigger)
      db.exec(restoreLikenessTrigger)
      db.exec("insert into posts_fts(posts_fts) values('optimize')")
      db.exec("insert into likeness_fts(likeness_fts) values('optimize')")
      db.exec(countAllTerms)
      db.exec(countTerms)
      db.exec('insert or replace into words (word, posts) select term, doc from posts_words')
      db.exec('pragma wal_checkpoint(truncate)')
      db.close()
    },
  }
}

const insertInto = (table: string, columns: string): string =>
  `insert or ignore into ${table} (${columns}) values (${columns
    .split(',')
    .map(() => '?')
    .join(', ')})`

const restoreTrigger = `create trigger posts_fts_insert after insert on posts begin
  insert into posts_fts(rowid, title, body) select id, title, body from post_texts where id = new.id;
end`

const restoreLikenessTrigger = `create trigger threads_likeness_insert after insert on threads begin
  insert into thread_likeness(thread_id, said, implied) values (new.id, '[]', '[]');
end`

const countAllTerms = `create virtual table temp.counted using fts5vocab(main, likeness_fts, row);
  insert or replace into likeness_terms (term, threads) select term, doc from temp.counted;
  drop table temp.counted`

const triggerOf = (db: Database.Database, name: string): string =>
  (db.prepare('select sql from sqlite_master where name = ?').get([name]) as { sql: string }).sql
