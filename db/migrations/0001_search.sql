-- Full-text search: posts (a question carries its thread's title) and published articles.
CREATE VIEW `post_texts` AS
  SELECT p.id AS id, CASE WHEN p.kind = 'question' THEN t.title ELSE '' END AS title, p.body AS body
  FROM posts p JOIN threads t ON t.id = p.thread_id;
--> statement-breakpoint
CREATE VIRTUAL TABLE `posts_fts` USING fts5(
  title, body, content='post_texts', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
);
--> statement-breakpoint
CREATE TRIGGER `posts_fts_insert` AFTER INSERT ON posts BEGIN
  INSERT INTO posts_fts(rowid, title, body) SELECT id, title, body FROM post_texts WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `posts_fts_update` AFTER UPDATE OF body ON posts WHEN old.body IS NOT new.body BEGIN
  INSERT INTO posts_fts(posts_fts, rowid, title, body)
    SELECT 'delete', old.id, title, old.body FROM post_texts WHERE id = old.id;
  INSERT INTO posts_fts(rowid, title, body) SELECT id, title, body FROM post_texts WHERE id = new.id;
END;
--> statement-breakpoint
CREATE TRIGGER `posts_fts_delete` BEFORE DELETE ON posts BEGIN
  INSERT INTO posts_fts(posts_fts, rowid, title, body)
    SELECT 'delete', id, title, body FROM post_texts WHERE id = old.id;
END;
--> statement-breakpoint
CREATE TRIGGER `threads_fts_before_title` BEFORE UPDATE OF title ON threads WHEN old.title IS NOT new.title BEGIN
  INSERT INTO posts_fts(posts_fts, rowid, title, body)
    SELECT 'delete', x.id, x.title, x.body FROM post_texts x
    JOIN posts p ON p.id = x.id WHERE p.thread_id = old.id AND p.kind = 'question';
END;
--> statement-breakpoint
CREATE TRIGGER `threads_fts_after_title` AFTER UPDATE OF title ON threads WHEN old.title IS NOT new.title BEGIN
  INSERT INTO posts_fts(rowid, title, body)
    SELECT x.id, x.title, x.body FROM post_texts x
    JOIN posts p ON p.id = x.id WHERE p.thread_id = new.id AND p.kind = 'question';
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `articles_fts` USING fts5(
  title, body, content='articles', content_rowid='id', tokenize="unicode61 remove_diacritics 2"
);
--> statement-breakpoint
CREATE TRIGGER `articles_fts_insert` AFTER INSERT ON articles BEGIN
  INSERT INTO articles_fts(rowid, title, body) VALUES (new.id, new.title, new.body);
END;
--> statement-breakpoint
CREATE TRIGGER `articles_fts_update` AFTER UPDATE OF title, body ON articles BEGIN
  INSERT INTO articles_fts(articles_fts, rowid, title, body) VALUES ('delete', old.id, old.title, old.body);
  INSERT INTO articles_fts(rowid, title, body) VALUES (new.id, new.title, new.body);
END;
