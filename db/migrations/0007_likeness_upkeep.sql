-- The terms of every question, searchable, and in how many threads each is; filled in by a job.
CREATE VIRTUAL TABLE `likeness_fts` USING fts5(
  said, implied, content='thread_likeness', content_rowid='thread_id',
  tokenize="unicode61 tokenchars '_'"
);
--> statement-breakpoint
INSERT INTO likeness_fts(likeness_fts, rank) VALUES ('usermerge', 2);
--> statement-breakpoint
CREATE TRIGGER `thread_likeness_insert` AFTER INSERT ON thread_likeness BEGIN
  INSERT INTO likeness_fts(rowid, said, implied) VALUES (new.thread_id, new.said, new.implied);
  INSERT INTO likeness_terms(term, threads)
    SELECT value, 1 FROM json_each(new.said) WHERE true
    UNION ALL SELECT value, 1 FROM json_each(new.implied) WHERE true
    ON CONFLICT(term) DO UPDATE SET threads = threads + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `thread_likeness_update` AFTER UPDATE OF said, implied ON thread_likeness
  WHEN old.said IS NOT new.said OR old.implied IS NOT new.implied BEGIN
  INSERT INTO likeness_fts(likeness_fts, rowid, said, implied)
    VALUES ('delete', old.thread_id, old.said, old.implied);
  INSERT INTO likeness_fts(rowid, said, implied) VALUES (new.thread_id, new.said, new.implied);
  UPDATE likeness_terms SET threads = threads - 1 WHERE term IN (
    SELECT value FROM json_each(old.said) UNION SELECT value FROM json_each(old.implied));
  INSERT INTO likeness_terms(term, threads)
    SELECT value, 1 FROM json_each(new.said) WHERE true
    UNION ALL SELECT value, 1 FROM json_each(new.implied) WHERE true
    ON CONFLICT(term) DO UPDATE SET threads = threads + 1;
END;
--> statement-breakpoint
CREATE TRIGGER `thread_likeness_delete` BEFORE DELETE ON thread_likeness BEGIN
  INSERT INTO likeness_fts(likeness_fts, rowid, said, implied)
    VALUES ('delete', old.thread_id, old.said, old.implied);
  UPDATE likeness_terms SET threads = threads - 1 WHERE term IN (
    SELECT value FROM json_each(old.said) UNION SELECT value FROM json_each(old.implied));
END;
--> statement-breakpoint
INSERT INTO thread_likeness(thread_id, said, implied) SELECT id, '[]', '[]' FROM threads WHERE true;
--> statement-breakpoint
CREATE TRIGGER `threads_likeness_insert` AFTER INSERT ON threads BEGIN
  INSERT INTO thread_likeness(thread_id, said, implied) VALUES (new.id, '[]', '[]');
END;
--> statement-breakpoint
CREATE TRIGGER `threads_likeness_title` AFTER UPDATE OF title, device_id ON threads
  WHEN old.title IS NOT new.title OR old.device_id IS NOT new.device_id BEGIN
  UPDATE thread_likeness SET version = 0 WHERE thread_id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `threads_likeness_delete` BEFORE DELETE ON threads BEGIN
  DELETE FROM thread_likeness WHERE thread_id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `posts_likeness_body` AFTER UPDATE OF body ON posts
  WHEN new.kind = 'question' AND old.body IS NOT new.body BEGIN
  UPDATE thread_likeness SET version = 0 WHERE thread_id = new.thread_id;
END;
