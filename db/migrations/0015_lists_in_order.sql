DROP INDEX `outbox_failed`;--> statement-breakpoint
CREATE INDEX `outbox_failed` ON `outbox` (`failed_at`) WHERE failed_at is not null;--> statement-breakpoint
CREATE INDEX `article_feedback_comments` ON `article_feedback` (`article_id`,`at`) WHERE comment <> '';--> statement-breakpoint
CREATE INDEX `threads_category_unanswered` ON `threads` (`category_id`,`active_at`,`id`) WHERE replies = 0;--> statement-breakpoint
CREATE INDEX `threads_category_solved` ON `threads` (`category_id`,`solved_at`,`id`) WHERE solved_at is not null;