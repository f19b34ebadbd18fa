CREATE TABLE `mention_removals` (
	`post_id` integer NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`text` text NOT NULL,
	`by_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `kind`, `ref`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mention_removals_at` ON `mention_removals` (`at`,`kind`,`ref`);--> statement-breakpoint
CREATE INDEX `mentions_at` ON `mentions` (`kind`,`ref`,`at`);