-- The log is append-only and sealed row by row; the notices about a thread can be found.
ALTER TABLE `mod_log` ADD `reason_salt` text;--> statement-breakpoint
ALTER TABLE `mod_log` ADD `reason_digest` text;--> statement-breakpoint
CREATE INDEX `mod_log_thread` ON `mod_log` (`thread_id`) WHERE thread_id is not null;--> statement-breakpoint
CREATE INDEX `notices_thread` ON `notices` ((data ->> '$.threadId'));--> statement-breakpoint
CREATE INDEX `notices_original` ON `notices` ((data ->> '$.originalId'));--> statement-breakpoint
CREATE INDEX `notices_decision` ON `notices` ((data ->> '$.decisionId'));--> statement-breakpoint
CREATE TRIGGER `mod_log_new` BEFORE INSERT ON mod_log
  WHEN new.hash IS NOT NULL OR EXISTS (SELECT 1 FROM mod_log WHERE id = new.id) BEGIN
  SELECT RAISE(ABORT, 'mod_log is append-only');
END;
--> statement-breakpoint
CREATE TRIGGER `mod_log_stays` BEFORE DELETE ON mod_log BEGIN
  SELECT RAISE(ABORT, 'mod_log is append-only');
END;
--> statement-breakpoint
-- Twice a row may change: when it is sealed, and when its reason is taken out because of a secret.
CREATE TRIGGER `mod_log_changes` BEFORE UPDATE ON mod_log WHEN NOT (
  new.id IS old.id AND new.case_id IS old.case_id AND new.turn IS old.turn
  AND new.action IS old.action AND new.actor_id IS old.actor_id AND new.user_id IS old.user_id
  AND new.post_id IS old.post_id AND new.thread_id IS old.thread_id
  AND new.article_id IS old.article_id AND new.decision_id IS old.decision_id
  AND new.verdict IS old.verdict AND new.consequence IS old.consequence AND new.at IS old.at
  AND (
    (old.hash IS NULL AND new.hash IS NOT NULL AND new.reason IS old.reason)
    OR (new.hash IS old.hash AND new.previous IS old.previous
      AND new.reason_digest IS old.reason_digest AND new.reason_salt IS NULL
      AND new.reason = '[removed]')
  )
) BEGIN
  SELECT RAISE(ABORT, 'mod_log is append-only');
END;
