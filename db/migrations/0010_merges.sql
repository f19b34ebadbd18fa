CREATE TABLE `merges` (
	`id` integer PRIMARY KEY NOT NULL,
	`duplicate_id` integer NOT NULL,
	`original_id` integer NOT NULL,
	`by_id` integer NOT NULL,
	`at` integer NOT NULL,
	`note` text NOT NULL,
	`undone_by` integer,
	`undone_at` integer,
	`undo_reason` text,
	`contested_at` integer,
	`contest_reason` text,
	FOREIGN KEY (`duplicate_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`original_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `merges_present` ON `merges` (`duplicate_id`) WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX `merges_duplicate` ON `merges` (`duplicate_id`,`id`);--> statement-breakpoint
CREATE INDEX `merges_original` ON `merges` (`original_id`,`id`);--> statement-breakpoint
CREATE INDEX `merges_at` ON `merges` (`at`);--> statement-breakpoint
DROP INDEX `cases_open`;--> statement-breakpoint
ALTER TABLE `cases` ADD `kind` text DEFAULT 'report' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `merge_id` integer REFERENCES merges(id);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_open` ON `cases` (`post_id`,`kind`) WHERE closed_at is null;--> statement-breakpoint
ALTER TABLE `threads` ADD `merged_into` integer;--> statement-breakpoint
CREATE INDEX `threads_merged` ON `threads` (`merged_into`,`id`) WHERE merged_into is not null;--> statement-breakpoint
ALTER TABLE `problem_threads` ADD `merged_from` integer;--> statement-breakpoint
ALTER TABLE `follows` ADD `merged_from` integer;--> statement-breakpoint
CREATE INDEX `follows_merged` ON `follows` (`merged_from`,`subject_id`) WHERE merged_from is not null;--> statement-breakpoint
ALTER TABLE `me_toos` ADD `merged_from` integer;--> statement-breakpoint
CREATE INDEX `me_toos_merged` ON `me_toos` (`merged_from`,`thread_id`) WHERE merged_from is not null;