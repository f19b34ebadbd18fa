CREATE TABLE `article_feedback` (
	`article_id` integer NOT NULL,
	`voice` text NOT NULL,
	`revision` integer NOT NULL,
	`helpful` integer NOT NULL,
	`comment` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`article_id`, `voice`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `article_revisions` (
	`article_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`codes` text NOT NULL,
	`devices` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`author_id` integer NOT NULL,
	`saved_at` integer NOT NULL,
	`saves` integer DEFAULT 1 NOT NULL,
	`reviewer_id` integer,
	`reviewed_at` integer,
	`review_note` text DEFAULT '' NOT NULL,
	`published_at` integer,
	PRIMARY KEY(`article_id`, `revision`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_revisions_state` ON `article_revisions` (`state`,`saved_at`);--> statement-breakpoint
CREATE TABLE `article_subjects` (
	`article_id` integer NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	PRIMARY KEY(`article_id`, `kind`, `ref`),
	FOREIGN KEY (`article_id`) REFERENCES `articles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `article_subjects_ref` ON `article_subjects` (`kind`,`ref`,`article_id`);--> statement-breakpoint
CREATE TABLE `articles` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`category_id` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`text_version` integer NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`owner_id` integer NOT NULL,
	`source_post_id` integer,
	`source_thread_id` integer,
	`source_author_id` integer,
	`source_revision` integer,
	`source_url` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`verified_at` integer,
	`archived_at` integer,
	`helpful` integer DEFAULT 0 NOT NULL,
	`unhelpful` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`source_author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `articles_slug` ON `articles` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `articles_source_post` ON `articles` (`source_post_id`);--> statement-breakpoint
CREATE INDEX `articles_source_thread` ON `articles` (`source_thread_id`);--> statement-breakpoint
CREATE INDEX `articles_category` ON `articles` (`category_id`,`kind`,`id`);--> statement-breakpoint
CREATE INDEX `articles_published` ON `articles` (`published_at`,`id`);--> statement-breakpoint
CREATE TABLE `categories` (
	`id` integer PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`label` text NOT NULL,
	`about` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `categories_slug` ON `categories` (`slug`);--> statement-breakpoint
CREATE TABLE `codes` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`family_id` text NOT NULL,
	`category_id` integer NOT NULL,
	`meaning` text NOT NULL,
	`confidence` text NOT NULL,
	`evidence` text NOT NULL,
	`fixes` text NOT NULL,
	`platforms` text NOT NULL,
	`aliases` text NOT NULL,
	`parent_id` text,
	`sibling_key` text,
	`source` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`family_id`) REFERENCES `families`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `codes_code` ON `codes` (`code`);--> statement-breakpoint
CREATE INDEX `codes_family` ON `codes` (`family_id`,`position`);--> statement-breakpoint
CREATE INDEX `codes_parent` ON `codes` (`parent_id`);--> statement-breakpoint
CREATE INDEX `codes_sibling` ON `codes` (`sibling_key`);--> statement-breakpoint
CREATE INDEX `codes_category` ON `codes` (`category_id`);--> statement-breakpoint
CREATE TABLE `devices` (
	`id` text PRIMARY KEY NOT NULL,
	`maker` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`platform` text NOT NULL,
	`aliases` text NOT NULL,
	`parent_id` text,
	`note` text,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `devices_maker` ON `devices` (`maker`,`position`);--> statement-breakpoint
CREATE INDEX `devices_parent` ON `devices` (`parent_id`);--> statement-breakpoint
CREATE TABLE `families` (
	`id` text PRIMARY KEY NOT NULL,
	`shape` text NOT NULL,
	`about` text NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mentions` (
	`post_id` integer NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`thread_id` integer NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `kind`, `ref`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `mentions_ref` ON `mentions` (`kind`,`ref`,`thread_id`);--> statement-breakpoint
CREATE INDEX `mentions_thread` ON `mentions` (`thread_id`,`kind`,`ref`);--> statement-breakpoint
CREATE TABLE `post_revisions` (
	`post_id` integer NOT NULL,
	`revision` integer NOT NULL,
	`title` text,
	`body` text NOT NULL,
	`edited_by` integer NOT NULL,
	`edited_at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `revision`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edited_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `posts` (
	`id` integer PRIMARY KEY NOT NULL,
	`thread_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`text_version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`edited_at` integer,
	`revision` integer DEFAULT 1 NOT NULL,
	`votes` integer DEFAULT 0 NOT NULL,
	`worked` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`hidden_at` integer,
	`deleted_at` integer,
	`deleted_by` integer,
	`fingerprint` text NOT NULL,
	`bucket` integer NOT NULL,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`deleted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `posts_thread` ON `posts` (`thread_id`,`id`);--> statement-breakpoint
CREATE INDEX `posts_author` ON `posts` (`author_id`,`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `posts_once` ON `posts` (`author_id`,`fingerprint`,`bucket`);--> statement-breakpoint
CREATE UNIQUE INDEX `posts_question` ON `posts` (`thread_id`) WHERE kind = 'question';--> statement-breakpoint
CREATE TABLE `threads` (
	`id` integer PRIMARY KEY NOT NULL,
	`category_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`title` text NOT NULL,
	`slug` text NOT NULL,
	`lang` text DEFAULT 'en' NOT NULL,
	`device_id` text,
	`app_version` text DEFAULT '' NOT NULL,
	`tried` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`active_at` integer NOT NULL,
	`replies` integer DEFAULT 0 NOT NULL,
	`me_toos` integer DEFAULT 0 NOT NULL,
	`solved_at` integer,
	`locked_at` integer,
	`locked_by` integer,
	`hidden_at` integer,
	FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device_id`) REFERENCES `devices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`locked_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `threads_active` ON `threads` (`active_at`,`id`);--> statement-breakpoint
CREATE INDEX `threads_category` ON `threads` (`category_id`,`active_at`,`id`);--> statement-breakpoint
CREATE INDEX `threads_author` ON `threads` (`author_id`,`id`);--> statement-breakpoint
CREATE INDEX `threads_unanswered` ON `threads` (`active_at`,`id`) WHERE replies = 0;--> statement-breakpoint
CREATE INDEX `threads_solved` ON `threads` (`solved_at`,`id`);--> statement-breakpoint
CREATE INDEX `threads_device` ON `threads` (`device_id`,`active_at`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` integer PRIMARY KEY NOT NULL,
	`post_id` integer NOT NULL,
	`thread_id` integer NOT NULL,
	`author_id` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	`reports` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`claimed_by` integer,
	`claimed_until` integer,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claimed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_open` ON `cases` (`post_id`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `cases_queue` ON `cases` (`closed_at`,`opened_at`,`id`);--> statement-breakpoint
CREATE INDEX `cases_author` ON `cases` (`author_id`,`id`);--> statement-breakpoint
CREATE INDEX `cases_post` ON `cases` (`post_id`,`id`);--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`turn` integer NOT NULL,
	`verdict` text NOT NULL,
	`consequence` text NOT NULL,
	`reason` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`decided_by` integer NOT NULL,
	`at` integer NOT NULL,
	`undone_by` integer,
	`undone_at` integer,
	`undo_reason` text,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `decisions_case` ON `decisions` (`case_id`,`turn`);--> statement-breakpoint
CREATE INDEX `decisions_by` ON `decisions` (`decided_by`,`id`);--> statement-breakpoint
CREATE TABLE `mod_log` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer,
	`turn` integer,
	`action` text NOT NULL,
	`actor_id` integer NOT NULL,
	`user_id` integer,
	`post_id` integer,
	`thread_id` integer,
	`decision_id` integer,
	`verdict` text,
	`consequence` text,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mod_log_turn` ON `mod_log` (`case_id`,`turn`);--> statement-breakpoint
CREATE INDEX `mod_log_actor` ON `mod_log` (`actor_id`,`id`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` integer PRIMARY KEY NOT NULL,
	`case_id` integer NOT NULL,
	`post_id` integer NOT NULL,
	`reporter_id` integer NOT NULL,
	`reason` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`snapshot` text NOT NULL,
	`revision` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reporter_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_once` ON `reports` (`case_id`,`reporter_id`);--> statement-breakpoint
CREATE INDEX `reports_reporter` ON `reports` (`reporter_id`,`at`);--> statement-breakpoint
CREATE INDEX `reports_post` ON `reports` (`post_id`,`id`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`name` text PRIMARY KEY NOT NULL,
	`holder` text,
	`held_until` integer DEFAULT 0 NOT NULL,
	`ran_at` integer,
	`error` text
);
--> statement-breakpoint
CREATE TABLE `notices` (
	`id` integer PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`actor_id` integer,
	`data` text NOT NULL,
	`at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`actor_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `notices_user` ON `notices` (`user_id`,`id`);--> statement-breakpoint
CREATE INDEX `notices_unread` ON `notices` (`user_id`) WHERE read_at is null;--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`payload` text NOT NULL,
	`at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`done_at` integer,
	`failed_at` integer,
	`error` text
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`,`id`) WHERE done_at is null and failed_at is null;--> statement-breakpoint
CREATE INDEX `outbox_failed` ON `outbox` (`failed_at`);--> statement-breakpoint
CREATE INDEX `outbox_done` ON `outbox` (`done_at`);--> statement-breakpoint
CREATE TABLE `limits` (
	`key` text NOT NULL,
	`window` integer NOT NULL,
	`uses` integer NOT NULL,
	PRIMARY KEY(`key`, `window`)
);
--> statement-breakpoint
CREATE INDEX `limits_window` ON `limits` (`window`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`agent` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` integer NOT NULL,
	`purpose` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tokens_user` ON `tokens` (`user_id`,`purpose`);--> statement-breakpoint
CREATE INDEX `tokens_expiry` ON `tokens` (`expires_at`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` integer PRIMARY KEY NOT NULL,
	`handle` text NOT NULL,
	`handle_key` text NOT NULL,
	`email` text NOT NULL,
	`email_key` text NOT NULL,
	`password_hash` text,
	`role` text DEFAULT 'member' NOT NULL,
	`trust` integer DEFAULT 0 NOT NULL,
	`bio` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`verified_at` integer,
	`silenced_until` integer,
	`suspended_until` integer,
	`mail_notices` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_handle_key` ON `users` (`handle_key`);--> statement-breakpoint
CREATE UNIQUE INDEX `users_email_key` ON `users` (`email_key`) WHERE verified_at is not null;--> statement-breakpoint
CREATE INDEX `users_email_any` ON `users` (`email_key`);--> statement-breakpoint
CREATE TABLE `problem_threads` (
	`problem_id` integer NOT NULL,
	`thread_id` integer NOT NULL,
	`attached_at` integer NOT NULL,
	`detached_at` integer,
	PRIMARY KEY(`problem_id`, `thread_id`),
	FOREIGN KEY (`problem_id`) REFERENCES `problems`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `problem_threads_thread` ON `problem_threads` (`thread_id`,`problem_id`);--> statement-breakpoint
CREATE TABLE `problem_updates` (
	`id` integer PRIMARY KEY NOT NULL,
	`problem_id` integer NOT NULL,
	`version` integer NOT NULL,
	`state` text NOT NULL,
	`body` text NOT NULL,
	`html` text NOT NULL,
	`by_id` integer NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`problem_id`) REFERENCES `problems`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `problem_updates_version` ON `problem_updates` (`problem_id`,`version`);--> statement-breakpoint
CREATE TABLE `problems` (
	`id` integer PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`code_id` text,
	`device_id` text,
	`state` text NOT NULL,
	`title` text NOT NULL,
	`people` integer NOT NULL,
	`newcomers` integer NOT NULL,
	`window_minutes` integer NOT NULL,
	`expected` real NOT NULL,
	`score` real NOT NULL,
	`opened_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`confirmed_at` integer,
	`confirmed_by` integer,
	`closed_at` integer,
	`closed_by` integer,
	`version` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`code_id`) REFERENCES `codes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device_id`) REFERENCES `devices`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`closed_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `problems_open` ON `problems` (`key`) WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX `problems_state` ON `problems` (`state`,`opened_at`);--> statement-breakpoint
CREATE INDEX `problems_code` ON `problems` (`code_id`,`closed_at`);--> statement-breakpoint
CREATE INDEX `problems_device` ON `problems` (`device_id`,`closed_at`);--> statement-breakpoint
CREATE TABLE `signals` (
	`key` text NOT NULL,
	`user_id` integer NOT NULL,
	`day` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`thread_id` integer,
	`account_age` integer NOT NULL,
	PRIMARY KEY(`key`, `user_id`, `day`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `signals_key` ON `signals` (`key`,`at`);--> statement-breakpoint
CREATE INDEX `signals_at` ON `signals` (`at`,`key`);--> statement-breakpoint
CREATE INDEX `signals_thread` ON `signals` (`thread_id`,`key`);--> statement-breakpoint
CREATE TABLE `follows` (
	`user_id` integer NOT NULL,
	`kind` text NOT NULL,
	`subject_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`user_id`, `kind`, `subject_id`),
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `follows_subject` ON `follows` (`kind`,`subject_id`);--> statement-breakpoint
CREATE TABLE `me_toos` (
	`thread_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`thread_id`, `user_id`),
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `outcomes` (
	`post_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`worked` integer NOT NULL,
	`device_id` text,
	`app_version` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `user_id`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`device_id`) REFERENCES `devices`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outcomes_device` ON `outcomes` (`device_id`,`post_id`);--> statement-breakpoint
CREATE TABLE `solutions` (
	`id` integer PRIMARY KEY NOT NULL,
	`thread_id` integer NOT NULL,
	`post_id` integer NOT NULL,
	`accepted_by` integer NOT NULL,
	`accepted_at` integer NOT NULL,
	`undone_by` integer,
	`undone_at` integer,
	FOREIGN KEY (`thread_id`) REFERENCES `threads`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_by`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `solutions_present` ON `solutions` (`thread_id`) WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX `solutions_post` ON `solutions` (`post_id`);--> statement-breakpoint
CREATE TABLE `votes` (
	`post_id` integer NOT NULL,
	`user_id` integer NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`post_id`, `user_id`),
	FOREIGN KEY (`post_id`) REFERENCES `posts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`user_id`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
